//! Ways whose straight line misleads: the rules know them, and the explanation says why.

use domain::{
    Criterion, Detour, DetourKind, Fact, Locale, Location, NeedProfile, OfferProfile, Part, ProperName,
    TravelException,
};
use i18n::Translator;
use matching::{Codes, Scorer, Setting};
use reference::Catalogue;

use crate::fixture::{day, need, offer, place, region, scorer_with};

/// The part of a way in the rules that ship, with the numbers of the catalogue that ships.
fn shipped_way(catalogue: &Catalogue, scorer: &Scorer, from: &str, to: &str) -> Part {
    let location = |code: &str| {
        let place = catalogue.place(code).unwrap();
        Location { country: place.country, region: place.region, place: Some(place.id), point: place.point }
    };
    let (from, to) = (location(from), location(to));
    way(scorer, from, to)
}

fn way(scorer: &Scorer, from: Location, to: Location) -> Part {
    let radius = Some(1_000);
    let offer = OfferProfile { location: to, accepts_cross_border: true, radius_km: radius, ..offer() };
    let need = NeedProfile {
        country: from.country,
        location: from,
        max_distance_km: radius,
        accepts_cross_border: true,
        ..need()
    };
    let score = scorer.judge(&offer, &need).unwrap();
    score.parts.into_iter().find(|part| part.criterion == Criterion::Region).unwrap()
}

fn shipped() -> (Catalogue, Scorer) {
    let catalogue = Catalogue::shipped().unwrap();
    let codes = Codes {
        trades: catalogue.trades.iter().map(|trade| (trade.code.clone(), trade.id)).collect(),
        places: catalogue.places.iter().map(|place| (place.code.clone(), place.id)).collect(),
        regions: catalogue.regions.iter().map(|region| (region.code.clone(), region.id)).collect(),
        parents: catalogue.regions.iter().filter_map(|region| Some((region.id, region.parent?))).collect(),
    };
    let mut rules = catalogue.rules.clone();
    rules.minimum_score = 0;
    let activities = catalogue.activities.clone();
    let setting = Setting { rules, rules_version: 1, as_of: day("2026-11-24"), activities };
    let scorer = Scorer::new(setting, &codes).unwrap();
    (catalogue, scorer)
}

#[test]
fn five_places_whose_straight_line_misleads() {
    let (catalogue, scorer) = shipped();
    let said = |from: &str, to: &str, locale| {
        let part = shipped_way(&catalogue, &scorer, from, to);
        let t = Translator::new(locale);
        (t.fact(&part.fact, &|_| String::new()), t.reason(&part, &|_| String::new()))
    };
    for (from, to, fact, reason) in [
        (
            "AL-koplik",
            "ME-golubovci",
            "48 km by road, across the border, round the lake (Lake Skadar); 22 km as the crow flies",
            "48 km from you, across the border, round the lake (Lake Skadar)",
        ),
        (
            "ME-plav",
            "XK-peje",
            "110 km by road, across the border, round the mountains (Čakor); 29 km as the crow flies",
            "110 km from you, across the border, round the mountains (Čakor)",
        ),
        (
            "AL-kukes",
            "XK-prizren",
            "39 km by road, over the border at Morinë; 30 km as the crow flies",
            "39 km from you, over the border at Morinë",
        ),
        (
            "AL-vlore",
            "AL-himare",
            "68 km by road, over the mountain pass (Llogara Pass); 47 km as the crow flies",
            "68 km from you, over the mountain pass (Llogara Pass)",
        ),
        (
            "ME-tivat",
            "ME-herceg-novi",
            "23 km by road, by ferry (Kamenari–Lepetane); 13 km as the crow flies",
            "23 km from you, by ferry (Kamenari–Lepetane)",
        ),
    ] {
        assert_eq!(said(from, to, Locale::En), (fact.to_owned(), reason.to_owned()));
        assert_eq!(said(to, from, Locale::En), (fact.to_owned(), reason.to_owned()), "the other direction");
    }
    for (locale, fact) in [
        (Locale::Sq, "39 km me rrugë, përmes pikës kufitare Morinë; 30 km në vijë ajrore"),
        (Locale::Bs, "39 km cestom, preko graničnog prijelaza Morina; 30 km zračnom linijom"),
        (Locale::Hr, "39 km cestom, preko graničnog prijelaza Morina; 30 km zračnom linijom"),
        (Locale::SrLatnMe, "39 km putem, preko graničnog prelaza Morina; 30 km vazdušnom linijom"),
        (Locale::SrLatn, "39 km putem, preko graničnog prelaza Morina; 30 km vazdušnom linijom"),
        (Locale::SrCyrl, "39 km путем, преко граничног прелаза Морина; 30 km ваздушном линијом"),
    ] {
        assert_eq!(said("AL-kukes", "XK-prizren", locale).0, fact, "{locale}");
    }
}

#[test]
fn no_known_way_is_shorter_than_the_straight_line() {
    let (catalogue, _) = shipped();
    let exceptions = &catalogue.rules.travel.exceptions;
    assert!(exceptions.len() >= 45, "{}", exceptions.len());
    let mut pairs = std::collections::BTreeSet::new();
    for TravelException { from, to, km, because, .. } in exceptions {
        assert!(because.is_some(), "{from}–{to} has no reason that can be said");
        let pair = [from, to].map(String::as_str);
        let sorted = if pair[0] < pair[1] { pair } else { [pair[1], pair[0]] };
        assert!(pairs.insert(sorted), "{from}–{to} stands twice");
        let [one, other] = pair.map(|code| catalogue.place(code).map(|place| place.point));
        if let (Some(one), Some(other)) = (one, other) {
            let crow = one.distance_km(other);
            assert!(f64::from(*km) >= crow, "{from}–{to}: {km} km, {crow:.1} km as the crow flies");
        }
    }
}

#[test]
fn a_village_takes_the_way_of_its_municipality() {
    let (catalogue, scorer) = shipped();
    let part = shipped_way(&catalogue, &scorer, "ME-gusinje", "XK-vitomirice");
    let said = Translator::new(Locale::En).reason(&part, &|_| String::new());
    assert_eq!(said, "about 120 km from you, across the border, round the mountains (Čakor)");
}

/// Kukës and Prizren, each known by as much as a test says.
fn ends() -> [Location; 2] {
    let in_region = |mut location: Location, code| {
        location.region = region(code);
        location
    };
    [in_region(place("AL-kukes"), "AL-M-kukes"), in_region(place("XK-prizren"), "XK-M-prizren")]
}

fn row(from: &str, to: &str, km: u32) -> TravelException {
    TravelException {
        from: from.to_owned(),
        to: to.to_owned(),
        km,
        because: Some(DetourKind::BorderCrossing),
        via: Some(ProperName::Everywhere("Morinë".to_owned())),
        reason: "test".to_owned(),
        source: None,
    }
}

fn km_of(rows: &[TravelException], from: &Location, to: &Location) -> (u32, bool) {
    let scorer = scorer_with(|rules| {
        rules.minimum_score = 0;
        rules.travel.exceptions = rows.to_vec();
    });
    let [there, back] =
        [(from, to), (to, from)].map(|(one, other)| way(&scorer, one.clone(), other.clone()).fact);
    assert_eq!(there, back, "a way is as long in both directions");
    let Fact::Distance { km, approximate, .. } = there else { panic!("{there:?}") };
    (km, approximate)
}

#[test]
fn the_closest_row_wins() {
    let [kukes, prizren] = ends();
    // From the widest to the closest: each row beats all before it, wherever it stands in the table.
    let rows = [
        row("AL", "XK", 1),
        row("AL013", "XK", 2),
        row("AL013", "XK004", 3),
        row("AL-M-kukes", "XK004", 4),
        row("AL-M-kukes", "XK-M-prizren", 5),
        row("AL-kukes", "XK", 6),
        row("AL-kukes", "XK-M-prizren", 7),
        row("XK-prizren", "AL-kukes", 8),
    ];
    for n in 1..=rows.len() {
        let mut some = rows[..n].to_vec();
        let expected = u32::try_from(n).unwrap();
        // Two towns are known exactly; a region makes the way "about".
        assert_eq!(km_of(&some, &kukes, &prizren), (expected, n < rows.len()));
        some.reverse();
        assert_eq!(km_of(&some, &kukes, &prizren).0, expected);
    }
    assert_eq!(km_of(&[row("AL", "XK", 9), row("XK", "AL", 10)], &kukes, &prizren).0, 10, "the later row");
}

#[test]
fn a_side_without_a_town_takes_the_rows_of_its_regions() {
    let [mut kukes, prizren] = ends();
    kukes.place = None;
    let rows = [row("AL-kukes", "XK-prizren", 7), row("XK-prizren", "AL013", 5)];
    assert_eq!(km_of(&rows, &kukes, &prizren), (5, true));
    kukes.region = region("AL");
    assert_eq!(km_of(&rows, &kukes, &prizren), (39, true), "reckoned: no row speaks of the whole country");
}

#[test]
fn a_row_never_describes_a_way_inside_one_of_its_ends() {
    let [kukes, _] = ends();
    let mut near = kukes.clone();
    near.point.latitude += 0.05;
    near.place = None;
    let reckoned = km_of(&[], &kukes, &near).0;
    for rows in [[row("AL-M-kukes", "AL013", 90)], [row("AL-M-kukes", "AL", 90)]] {
        assert_eq!(km_of(&rows, &kukes, &near).0, reckoned);
    }
    assert_eq!(km_of(&[row("AL-kukes", "AL013", 90)], &kukes, &kukes).0, 0, "the same town");
    // Out of the municipality into the rest of the county it does.
    near.region = region("AL-M-has");
    assert_eq!(km_of(&[row("AL-M-kukes", "AL013", 90)], &kukes, &near).0, 90);
}

#[test]
fn the_fact_names_what_was_used() {
    let [kukes, prizren] = ends();
    let scorer = scorer_with(|rules| rules.travel.exceptions = vec![row("AL013", "XK004", 44)]);
    let via = Some(ProperName::Everywhere("Morinë".to_owned()));
    let expected = Fact::Distance {
        km: 44,
        approximate: true,
        across_border: true,
        detour: Some(Detour { kind: DetourKind::BorderCrossing, via }),
        straight_km: Some(30),
    };
    assert_eq!(way(&scorer, kukes, prizren).fact, expected);
}
