//! How scores and blocked rules read.
use std::fmt::Write;

use chrono::{NaiveDate, Weekday};
use domain::{
    Activity, Blocked, Country, Criterion, Detour, DetourKind, Fact, Locale, NeedState, OfferState,
    OrganisationState, Part, Period, ProperName, Side, TradeId, TradeRelation, Weekdays,
    cyrillic::to_cyrillic,
};
use insta::assert_snapshot;

use crate::Translator;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period(first: &str, last: &str) -> Period {
    Period::new(day(first), day(last)).unwrap()
}

/// Two trades as the catalogue would name them.
pub(super) fn trade(locale: Locale, id: TradeId) -> String {
    let names = match locale {
        Locale::En => ["welder (ISCO 7212)", "locksmith (ISCO 7222)"],
        Locale::Sq => ["saldator (ISCO 7212)", "çelësar (ISCO 7222)"],
        _ => ["zavarivač", "bravar"],
    };
    let name = names[usize::from(id != TradeId(1))];
    if locale == Locale::SrCyrl { to_cyrillic(name) } else { name.to_owned() }
}

/// A way round, over or by each kind of thing; then one whose reason nobody has told.
fn ways() -> impl Iterator<Item = Fact> {
    let names = |names: &[(&str, &str)]| {
        names.iter().map(|(tag, name)| (tag.parse().unwrap(), (*name).to_owned())).collect()
    };
    let lake = [("en", "Lake Skadar"), ("sq", "Liqeni i Shkodrës"), ("bs", "Skadarsko jezero")];
    let via = move |kind| match kind {
        DetourKind::Lake => Some(ProperName::ByLanguage(names(&lake))),
        DetourKind::BorderCrossing => Some(ProperName::Everywhere("Debeli Brijeg".to_owned())),
        DetourKind::MountainPass => Some(ProperName::Everywhere("Qafë Thanë".to_owned())),
        _ => None,
    };
    let by = move |detour: Option<Detour>| Fact::Distance {
        km: 66,
        approximate: false,
        across_border: true,
        detour,
        straight_km: Some(39),
    };
    let kinds = DetourKind::ALL.iter().map(move |&kind| Some(Detour { kind, via: via(kind) }));
    kinds.chain([None]).map(by)
}

fn facts() -> Vec<(Criterion, Fact)> {
    let trades = |relation| Fact::Trade { offered: TradeId(1), wanted: TradeId(2), relation };
    let way = |km, approximate, across_border| Fact::Distance {
        km,
        approximate,
        across_border,
        detour: None,
        straight_km: None,
    };
    let tuesdays = Weekdays::of([Weekday::Tue, Weekday::Thu]);
    let days = |met| Fact::Days {
        common: Some(period("2027-02-01", "2027-05-29")),
        met,
        wanted: 38,
        weekdays: tuesdays,
    };
    let record = |kept, accepted, answered, asked| Fact::TrackRecord { kept, accepted, answered, asked };
    let mut facts: Vec<(Criterion, Fact)> =
        TradeRelation::ALL.iter().map(|&relation| (Criterion::Trade, trades(relation))).collect();
    facts.extend(
        [way(24, false, false), way(1_240, true, true), way(0, false, false)]
            .map(|fact| (Criterion::Region, fact)),
    );
    facts.extend(ways().map(|fact| (Criterion::Region, fact)));
    let none = Fact::Days { common: None, met: 0, wanted: 38, weekdays: None };
    facts.extend([days(38), days(34), none].map(|fact| (Criterion::Period, fact)));
    facts.extend(
        [(20, 8), (4, 8), (1, 1)]
            .map(|(free, wanted)| (Criterion::Quantity, Fact::Quantity { free, wanted })),
    );
    let languages =
        |tags: &[&str]| Fact::Languages { common: tags.iter().map(|tag| tag.parse().unwrap()).collect() };
    facts.extend([languages(&["bs", "de"]), languages(&[])].map(|fact| (Criterion::Language, fact)));
    facts.push((Criterion::Freshness, Fact::Confirmed { on: day("2026-11-02"), days_ago: 22 }));
    facts.extend(
        [record(4, 4, 5, 6), record(0, 0, 3, 4), record(0, 0, 0, 0)]
            .map(|fact| (Criterion::TrackRecord, fact)),
    );
    facts.push((Criterion::Quality, Fact::Criteria { met: 5, unmet: 1, unknown: 1 }));
    facts.push((Criterion::Inclusion, Fact::Criteria { met: 4, unmet: 0, unknown: 2 }));
    let partners = [Some(day("2025-09-01")), None];
    facts.extend(partners.map(|since| (Criterion::Partnership, Fact::Partnership { since })));
    facts.push((Criterion::Freshness, Fact::NotStated));
    facts
}

fn rules() -> Vec<Blocked> {
    let (spring, summer) = (period("2027-02-01", "2027-05-29"), period("2027-07-01", "2027-07-31"));
    let (trade, source) = (TradeId(1), "Law on Chambers, article 12".to_owned());
    let (from, to): (Country, Country) = ("BA".parse().unwrap(), Country::KOSOVO);
    let days = |days: [Weekday; 2]| Weekdays::of(days).unwrap();
    vec![
        Blocked::OrganisationNotReady { side: Side::Host, state: OrganisationState::Pending },
        Blocked::OrganisationNotReady { side: Side::Sending, state: OrganisationState::Paused },
        Blocked::SameOrganisation,
        Blocked::OfferNotPublished { state: OfferState::Withdrawn },
        Blocked::NeedNotOpen { state: NeedState::Met },
        Blocked::NotVisible,
        Blocked::ActivitiesDiffer { offered: Activity::CompanyVisit, wanted: Activity::DualApprenticeship },
        Blocked::TradeNotKnown,
        Blocked::TradesDiffer { offered: TradeId(2), wanted: trade },
        Blocked::PeriodsDontMeet { offered: summer, wanted: spring },
        Blocked::PeriodOver { offered: summer },
        Blocked::TooFewDays { days: 2, least: 10 },
        Blocked::WeekdaysDontMeet {
            offered: days([Weekday::Mon, Weekday::Wed]),
            wanted: days([Weekday::Tue, Weekday::Thu]),
        },
        Blocked::EqfOutOfRange { level: 3, from: Some(4), to: Some(5) },
        Blocked::EqfOutOfRange { level: 3, from: Some(4), to: None },
        Blocked::EqfOutOfRange { level: 5, from: None, to: Some(4) },
        Blocked::BeyondRadius { km: 72, limit_km: 60, whose: Some(Side::Sending) },
        Blocked::BeyondRadius { km: 72, limit_km: 60, whose: Some(Side::Host) },
        Blocked::BeyondRadius { km: 1_072, limit_km: 60, whose: None },
        Blocked::BorderNotAccepted { side: Side::Sending },
        Blocked::BorderNotAccepted { side: Side::Host },
        Blocked::DirectionNotAllowed { from, to },
        Blocked::DirectionUnknown { from, to },
        Blocked::AccreditationMissing { trade, source: source.clone() },
        Blocked::AccreditationExpired { trade, ended_on: day("2026-10-31"), source },
        Blocked::Full { quantity: 8 },
        Blocked::ContactBudgetUsed { budget: 2 },
        Blocked::BelowMinimum { points: 2_310, minimum: 4_000 },
    ]
}

/// What is said about every fact and every rule, as a page.
fn everything(locale: Locale) -> String {
    let t = Translator::new(locale);
    let names = |id| trade(locale, id);
    let mut page = String::new();
    for (criterion, fact) in facts() {
        let part = Part { criterion, points: 900, of: 1_000, fact };
        writeln!(
            page,
            "{}: {} / {}",
            t.criterion(criterion),
            t.fact(&part.fact, &names),
            t.reason(&part, &names)
        )
        .unwrap();
        if let Some(way) = t.way_in_short(&part.fact) {
            writeln!(page, "  on a line: {way}").unwrap();
        }
    }
    for rule in rules() {
        writeln!(page, "{}", t.blocked(&rule, &names)).unwrap();
    }
    page
}

#[test]
fn in_english() {
    assert_snapshot!("explained_en", everything(Locale::En));
}

#[test]
fn in_albanian() {
    assert_snapshot!("explained_sq", everything(Locale::Sq));
}

#[test]
fn in_bosnian() {
    assert_snapshot!("explained_bs", everything(Locale::Bs));
}

#[test]
fn in_croatian() {
    assert_snapshot!("explained_hr", everything(Locale::Hr));
}

#[test]
fn in_serbian_and_montenegrin() {
    assert_snapshot!("explained_sr_cyrl", everything(Locale::SrCyrl));
    assert_snapshot!("explained_sr_latn", everything(Locale::SrLatn));
    assert_snapshot!("explained_sr_latn_me", everything(Locale::SrLatnMe));
}

/// A new rule has to be added to the snapshots above.
#[test]
fn every_rule_is_among_them() {
    let said: std::collections::BTreeSet<&str> = rules().iter().map(Blocked::rule).collect();
    let written = include_str!("../../../domain/src/blocked.rs");
    let known: Vec<&str> = written.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(known.len() > 20, "{known:?}");
    for rule in known {
        assert!(said.contains(rule), "{rule}");
    }
}
