//! What an experienced placement coordinator expects: `golden/cases.toml`, read case by case.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops there")]

#[path = "golden/case.rs"]
mod case;
#[path = "golden/profiles.rs"]
mod profiles;

use std::fmt::Write as _;

use case::{Case, Cases, Exclusion};
use domain::Verdict;
use matching::{Scorer, Setting, rank};
use profiles::World;

#[test]
fn coordinators_get_what_they_expect() {
    let cases: Cases = toml::from_str(include_str!("golden/cases.toml")).unwrap();
    let world = World::new(&cases);
    let (rules, activities) = (world.catalogue.rules.clone(), world.catalogue.activities.clone());
    let setting = Setting { rules, rules_version: 1, as_of: cases.as_of, activities };
    let scorer = Scorer::new(setting, &world.codes).unwrap();

    let failures: Vec<String> = cases.case.iter().filter_map(|case| failure(&scorer, &world, case)).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    assert!(cases.case.len() >= 12);
}

/// What went otherwise than expected, with all that the engine said.
fn failure(scorer: &Scorer, world: &World, case: &Case) -> Option<String> {
    assert!(!case.why.is_empty(), "{}: a coordinator always says why", case.title);
    let need = world.need(&case.need);
    let offers: Vec<_> =
        case.offers.iter().enumerate().map(|(n, offer)| world.offer(n, offer, &case.need)).collect();
    let name = |id| {
        let at = offers.iter().position(|offer| offer.id == id).unwrap();
        case.offers[at].company.as_str()
    };
    let verdict = |company: &str| {
        let at = case.offers.iter().position(|offer| offer.company == company).unwrap();
        scorer.judge(&offers[at], &need)
    };

    let ranked = rank::best_offers(scorer, &need, &offers, offers.len());
    let got: Vec<&str> = ranked.iter().map(|ranked| name(ranked.offer)).collect();
    let is_excluded = |exclusion: &Exclusion| {
        verdict(&exclusion.offer).is_err_and(|rules| rules.iter().any(|rule| rule.rule() == exclusion.rule))
    };
    let named = case.order.len() + case.excluded.len();
    let as_expected = got == case.order
        && got.first().copied() == case.first.as_deref()
        && case.excluded.iter().all(is_excluded)
        && named == case.offers.len();
    (!as_expected).then(|| report(case, &verdict))
}

fn report(case: &Case, verdict: &dyn Fn(&str) -> Verdict) -> String {
    let mut text = format!("{}\n  why: {}\n  expected: {:?}", case.title, case.why, case.order);
    for Exclusion { offer, rule, because } in &case.excluded {
        write!(text, "\n  without: {offer} ({rule}: {because})").unwrap();
    }
    for offer in &case.offers {
        let said = match verdict(&offer.company) {
            Ok(score) => {
                let parts: Vec<String> = score
                    .parts
                    .iter()
                    .map(|part| format!("{} {}/{}", part.criterion, part.points, part.of))
                    .collect();
                format!("{} = {}", score.points, parts.join(" + "))
            }
            Err(rules) => {
                format!("blocked: {}", rules.iter().map(domain::Blocked::rule).collect::<Vec<_>>().join(", "))
            }
        };
        write!(text, "\n  got: {}: {said}", offer.company).unwrap();
    }
    text + "\n"
}
