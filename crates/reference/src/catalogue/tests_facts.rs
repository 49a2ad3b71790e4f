//! Classifications, neighbours, activities and labour rules as they ship, and what a mistake in them is called.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::{
    Activity, ActivityFamily, Country, Hazard, LabourAnswer, LabourFact, LabourQuestion, LanguageTag,
    NeighbourKind, Role,
};

use super::{Catalogue, Files, SHIPPED};

fn shipped() -> Catalogue {
    Catalogue::shipped().unwrap_or_else(|error| panic!("{error}"))
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

#[test]
fn every_trade_stands_in_both_classifications() {
    let catalogue = shipped();
    let digits = |n| catalogue.isco_groups.groups().iter().filter(|group| group.code.len() == n).count();
    assert_eq!([1, 2, 3, 4].map(digits), [10, 43, 130, 436]);
    let broad = catalogue.isced_fields.groups().iter().filter(|field| field.parent.is_none()).count();
    assert_eq!(broad, 12, "eleven, and 99 for what is not known");
    for trade in &catalogue.trades {
        assert!(catalogue.isco_groups.group(&trade.isco08.to_string()).is_some(), "{}", trade.code);
        let field = trade.isced_f.as_deref().unwrap_or_default();
        assert!(catalogue.isced_fields.group(field).is_some(), "{}: {field}", trade.code);
    }
}

#[test]
fn groups_have_titles_in_our_languages_and_english_elsewhere() {
    let catalogue = shipped();
    let language = |tag: &str| tag.parse::<LanguageTag>().unwrap();
    let isco = |code, tag| catalogue.isco_groups.title(code, &language(tag));
    assert_eq!(isco("7212", "en"), Some("Welders and flamecutters"));
    assert_eq!(isco("7212", "de"), isco("7212", "en"));
    assert_ne!(isco("7212", "sq"), isco("7212", "en"));
    assert_eq!(isco("7212", "cnr"), isco("7212", "sr-Latn-ME"));
    assert_eq!(isco("9999", "en"), None);
    let field = catalogue.isced_fields.group("0716").unwrap();
    assert_eq!(field.title(&language("en")), "Motor vehicles, ships and aircraft");
    assert_eq!(field.parent.as_deref(), Some("071"));
    let cyrillic = |text: &str| text.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c));
    for group in catalogue.isco_groups.groups().iter().chain(catalogue.isced_fields.groups()) {
        for tag in ["en", "sq", "bs", "hr", "sr", "sr-Latn-ME"] {
            assert!(!cyrillic(group.title(&language(tag))), "{} {tag}", group.code);
        }
    }
}

#[test]
fn neighbours_are_seen_from_both_sides() {
    let catalogue = shipped();
    let of = |code: &str| -> BTreeSet<&str> {
        let region = catalogue.region(code).unwrap().id;
        catalogue.neighbours_of(region).map(|(region, _)| region.code.as_str()).collect()
    };
    assert!(of("XK004").is_superset(&["AL013", "XK001", "XK005", "XK007"].into()), "{:?}", of("XK004"));
    assert!(of("AL013").is_superset(&["AL011", "AL014", "AL015", "XK004", "XK007"].into()));
    let kukes = catalogue.region("AL013").unwrap().id;
    let kind = |code: &str| {
        catalogue.neighbours_of(kukes).find(|(region, _)| region.code == code).map(|(_, kind)| kind)
    };
    assert_eq!(kind("XK004"), Some(NeighbourKind::Border));
    assert_eq!(kind("AL015"), Some(NeighbourKind::Inland));
    // Whatever is shown as a region touches another: counties, districts, cantons, municipalities of Montenegro.
    for region in &catalogue.regions {
        let is_shown = match region.country.as_str() {
            "AL" | "BA" | "XK" => region.level == 3,
            "ME" => region.code.starts_with("ME-M-"),
            _ => false,
        };
        let touches = catalogue.neighbours_of(region.id).next().is_some();
        assert_eq!(touches, is_shown || region.code == "BA03", "{}", region.code);
    }
}

#[test]
fn regions_around_go_from_the_country_down() {
    let catalogue = shipped();
    let canton = catalogue.region("BA-FBIH-04").unwrap();
    let around: Vec<&str> =
        catalogue.regions_around(canton).into_iter().map(|region| region.code.as_str()).collect();
    let path: Vec<&str> = canton.path.trim_end_matches('/').split('/').collect();
    assert_eq!(around, path);
}

#[test]
fn roles_go_with_the_family() {
    let catalogue = shipped();
    for activity in Activity::ALL {
        let roles = &catalogue.activities.on(*activity, day()).unwrap().roles;
        assert!(roles.contains(&Role::Sending) && roles.contains(&Role::Hosting), "{activity}");
        let applies = roles.contains(&Role::Applicant);
        assert_eq!(applies, activity.family() == ActivityFamily::Mobility, "{activity}: who would pay?");
    }
}

fn labour<'c>(catalogue: &'c Catalogue, region: &str) -> Vec<LabourAnswer<'c>> {
    let path = &catalogue.region(region).unwrap().path;
    catalogue.labour_rules.on(path, Some(Activity::PracticalTraining), day())
}

fn fact(answers: &[LabourAnswer<'_>], question: LabourQuestion) -> Option<LabourFact> {
    let answer = answers.iter().find(|answer| answer.question == question).unwrap();
    answer.known.as_ref().map(|(fact, _)| fact.clone())
}

#[test]
fn what_is_known_of_minors_has_a_source_and_the_rest_is_checked_by_hand() {
    let catalogue = shipped();
    let district = labour(&catalogue, "XK004");
    assert_eq!(fact(&district, LabourQuestion::MinAge), Some(LabourFact::Years { years: 15 }));
    assert_eq!(fact(&district, LabourQuestion::MinutesAWeek), Some(LabourFact::Minutes { minutes: 1_800 }));
    assert_eq!(fact(&district, LabourQuestion::MinutesADay), None);
    assert_eq!(fact(&district, LabourQuestion::NightHours), None);
    let Some(LabourFact::Forbidden { hazards }) = fact(&district, LabourQuestion::Hazards) else { panic!() };
    assert!([Hazard::NightWork, Hazard::Overtime, Hazard::Heights].iter().all(|one| hazards.contains(one)));

    let canton = labour(&catalogue, "BA-FBIH-04");
    assert!(matches!(fact(&canton, LabourQuestion::NightHours), Some(LabourFact::Between { .. })));
    let entity = labour(&catalogue, "BA02");
    assert_eq!(fact(&entity, LabourQuestion::MinAge), Some(LabourFact::Years { years: 15 }));
    assert_eq!(fact(&entity, LabourQuestion::NightHours), None, "only the other entity's is sourced");
    let county = labour(&catalogue, "AL015");
    assert_eq!(fact(&county, LabourQuestion::Authorisation), Some(LabourFact::Needed { needed: true }));
    assert_eq!(fact(&county, LabourQuestion::MinAge), None);
    assert!(labour(&catalogue, "ME").iter().all(|answer| answer.known.is_none()));
    assert!(labour(&catalogue, "BA03").iter().all(|answer| answer.known.is_none()));

    for rule in catalogue.labour_rules.rows() {
        assert!(rule.source_url.starts_with("http"), "{}", rule.source);
        assert!(rule.checked_on <= day(), "{}", rule.source);
    }
}

#[test]
fn directions_and_duties_are_those_with_a_source() {
    let rules = shipped().rules;
    let country = |code: &str| code.parse::<Country>().unwrap();
    let [direction] = rules.directions.as_slice() else { panic!("{}", rules.directions.len()) };
    assert!(direction.allowed && direction.family == ActivityFamily::Mobility);
    assert!(["AL", "BA", "ME", "XK"].iter().all(|code| direction.from.contains(country(code))));
    let union = shipped().regions.into_iter().filter(|region| region.level == 0).map(|region| region.country);
    let union: Vec<Country> = union.filter(|country| !direction.from.contains(*country)).collect();
    assert_eq!(union.len(), 27);
    assert!(union.iter().all(|country| direction.to.contains(*country)));
    let duties: Vec<_> =
        rules.accreditation_duties.iter().map(|duty| (duty.country, duty.activity)).collect();
    let dual = Activity::DualApprenticeship;
    assert_eq!(duties, [(country("ME"), dual), (country("RS"), dual)]);
}

/// What is said of the catalogue when one text in one of its files is another.
fn mistake(
    file: impl for<'f> Fn(&'f mut Files<'static>) -> &'f mut &'static str,
    from: &str,
    to: &str,
) -> String {
    let mut files = SHIPPED;
    let text = file(&mut files);
    assert!(text.contains(from), "{from}");
    *text = text.replacen(from, to, 1).leak();
    Catalogue::parse(files).map_or_else(|error| error.to_string(), |_| "nothing".to_owned())
}

/// Whether each mistake is named with its file and line, then as expected.
fn assert_named(file: &str, cases: &[(String, &str)]) {
    for (said, end) in cases {
        let start = format!("config/reference/{file}, line ");
        assert!(said.starts_with(&start) && said.ends_with(end), "{said}");
    }
}

#[test]
fn a_mistake_in_a_classification_is_named() {
    let isco = |from, to| mistake(|f| &mut f.isco, from, to);
    assert_named(
        "isco_groups.csv",
        &[
            (isco("\n011,", "\n012,"), ", code: `0110` lies in `011`, which is not above"),
            (isco("\n0110,", "\n01100,"), ", code: `01100` is not a group of ISCO-08: one to four digits"),
        ],
    );
    let isced = |from, to| mistake(|f| &mut f.isced, from, to);
    assert_named(
        "isced_fields.csv",
        &[
            (isced("0716,detailed,071,", "0716,detailed,072,"), ", parent: `0716` lies in `071`"),
            (isced("0716,detailed,", "0716,narrow,"), ", code: `0716` is not narrow: 3 digits"),
        ],
    );
    let trades = |from, to| mistake(|f| &mut f.trades, from, to);
    assert_named(
        "trades.csv",
        &[
            (trades(",7212,", ",7219,"), ", isco08: ISCO-08 has no group 7219"),
            (trades(",0715,", ",0798,"), ", isced_f: ISCED-F has no field 0798"),
        ],
    );
}

#[test]
fn a_mistake_in_neighbours_or_activities_is_named() {
    let neighbours = |from, to| mistake(|f| &mut f.neighbours, from, to);
    assert_named(
        "neighbours.csv",
        &[
            (neighbours("AL011,AL013", "AL012,AL011"), ", neighbour: the pair stands twice"),
            (neighbours("AL011,AL013", "AL011,AL"), ", neighbour: one lies in the other"),
            (
                neighbours("XK004,border", "XK004,inland"),
                ", kind: `inland` is within one country, `border` between two",
            ),
        ],
    );
    let activities = |from, to| mistake(|f| &mut f.activities, from, to);
    assert_named(
        "activities.csv",
        &[
            (activities("open_day,seats", "open_day,hours"), ", unit: is `hours`, the activity's is `seats`"),
            (
                activities("erasmus_pro,places,mobility", "erasmus_pro,places,placement"),
                ", family: is `placement`, the activity's is `mobility`",
            ),
        ],
    );
}

#[test]
fn a_mistake_in_a_labour_rule_is_named() {
    let labour = |from, to| mistake(|f| &mut f.labour_rules, from, to);
    assert_named(
        "labour_rules.csv",
        &[
            (labour("XK,", "KX,"), ", region: there is no region `KX`"),
            (labour(",1800,", ",18000,"), ", max_minutes_week: is 18000, takes 1 to 10080"),
            (
                labour(",19:00,07:00,", ",19:00,,"),
                ", night_to: a night has a beginning and an end, or neither",
            ),
            (labour("|heights|", "|hights|"), "harmful_work, listed_work"),
            (labour(",yes,", ",,"), ", source: the row says nothing: without a figure there is no rule"),
        ],
    );
}

#[test]
fn a_mistake_in_a_way_is_named() {
    let first = "because = \"border_crossing\", via";
    let said = mistake(|f| &mut f.rules, first, "via");
    let what = "has `via` without `because`: say what kind of thing it is";
    assert_eq!(said, format!("config/rules/default.toml, travel.exceptions[0]: {what}"));
    let said = mistake(|f| &mut f.rules, "to = \"XK-prizren\"", "to = \"AL-kukes\"");
    assert_eq!(said, "config/rules/default.toml, travel.exceptions[0]: leads from a place to itself");
    let said = mistake(|f| &mut f.rules, "\"border_crossing\"", "\"border\"");
    assert!(
        said.starts_with("config/rules/default.toml, line ") && said.contains("border_crossing"),
        "{said}"
    );
}
