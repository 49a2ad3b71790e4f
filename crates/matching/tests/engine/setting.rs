//! What a scorer is built from.

use domain::{RelatedTrades, TravelException};

use crate::fixture::{default_rules, try_scorer};

#[test]
fn an_unknown_code_is_named_with_its_place() {
    let mut rules = default_rules();
    rules.related_trades.push(RelatedTrades { one: "cook".to_owned(), other: "cok".to_owned(), share: 1 });
    let error = try_scorer(rules).unwrap_err().to_string();
    assert_eq!(error, "related_trades[0]: no trade has the code `cok`");

    let mut rules = default_rules();
    let (from, to) = ("BA-zenica".to_owned(), "BA-zenicaa".to_owned());
    let exceptions = &mut rules.travel.exceptions;
    exceptions.clear();
    exceptions.push(TravelException {
        from,
        to,
        km: 1,
        because: None,
        via: None,
        reason: "test".to_owned(),
        source: None,
    });
    let error = try_scorer(rules).unwrap_err().to_string();
    assert_eq!(error, "travel.exceptions[0]: no place and no region has the code `BA-zenicaa`");
}

#[test]
fn rules_that_contradict_themselves_are_refused() {
    let mut rules = default_rules();
    rules.profiles.values_mut().next().unwrap().weights.clear();
    let error = try_scorer(rules).unwrap_err().to_string();
    assert_eq!(error, "profiles.placement.weights: sum to 0, must sum to 10000");
}

#[test]
fn a_scorer_says_what_it_goes_by() {
    let scorer = crate::fixture::scorer();
    assert_eq!(scorer.rules_version(), 7);
    assert_eq!(scorer.rules(), &default_rules());
    assert_eq!(scorer.as_of().to_string(), "2026-11-24");
}
