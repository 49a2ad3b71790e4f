//! The shipped files as they are, and what a mistake in each of them is called.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{Activity, Isco08, LabelKind, NameKind, Participants};

use super::{Catalogue, Files, SHIPPED};

mod coverage;

fn shipped() -> Catalogue {
    Catalogue::shipped().unwrap_or_else(|error| panic!("{error}"))
}

/// The one trade under which a title stands as a label, in whatever language.
fn trade_of(catalogue: &Catalogue, title: &str) -> String {
    let ids: BTreeSet<_> = catalogue
        .labels
        .iter()
        .filter(|label| label.label.to_lowercase() == title)
        .map(|label| label.trade)
        .collect();
    let codes: Vec<_> =
        catalogue.trades.iter().filter(|trade| ids.contains(&trade.id)).map(|t| t.code.as_str()).collect();
    codes.join(" and ")
}

#[test]
fn there_is_enough_to_begin_with() {
    let catalogue = shipped();
    assert!(catalogue.trades.len() >= 72, "{} trades", catalogue.trades.len());
    let towns = |country: &str| catalogue.places.iter().filter(|p| p.country.as_str() == country).count();
    assert!(["AL", "BA", "XK", "ME"].map(towns).iter().sum::<usize>() >= 110);
    assert!(towns("HR") >= 25);
    let countries = catalogue.regions.iter().filter(|region| region.level == 0).count();
    assert_eq!(countries, 4 + 27);
}

#[test]
fn titles_that_mean_one_trade_stand_under_one() {
    let catalogue = shipped();
    for title in ["automekanik", "automehaničarka", "car mechanic", "automehaničar", "mekanik automjetesh"]
    {
        assert_eq!(trade_of(&catalogue, title), "motor-vehicle-mechanic", "{title}");
    }
    for (title, trade) in [
        ("konobar", "waiter"),
        ("kelner", "waiter"),
        ("kamerier", "waiter"),
        ("kuhar", "cook"),
        ("kuvar", "cook"),
        ("kuzhinier", "cook"),
        ("tišler", "cabinet-maker"),
        ("šloser", "locksmith"),
        ("terzi", "tailor"),
        ("instalues elektrik", "electrician"),
        ("operater na cnc mašinama", "cnc-operator"),
    ] {
        assert_eq!(trade_of(&catalogue, title), trade, "{title}");
    }
}

#[test]
fn only_a_truly_ambiguous_word_stands_under_two_trades() {
    let catalogue = shipped();
    let mut trades: BTreeMap<String, BTreeSet<_>> = BTreeMap::new();
    for label in &catalogue.labels {
        trades.entry(label.label.to_lowercase()).or_default().insert(label.trade);
    }
    let ambiguous: Vec<_> = trades.iter().filter(|(_, ids)| ids.len() > 1).map(|(word, _)| word).collect();
    assert_eq!(ambiguous, ["laborant"]); // of a hospital or of a chemical works
}

#[test]
fn trades_have_feminine_forms_where_the_language_has_them() {
    let catalogue = shipped();
    for language in ["sq", "bs", "hr", "sr", "sr-Latn-ME"] {
        let with: BTreeSet<_> = catalogue
            .labels
            .iter()
            .filter(|label| label.kind == LabelKind::Feminine && label.language.as_str() == language)
            .map(|label| label.trade)
            .collect();
        assert_eq!(with.len(), catalogue.trades.len(), "{language}");
    }
}

#[test]
fn labels_are_clean_latin_text() {
    for label in &shipped().labels {
        let text = &label.label;
        assert!(!text.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c)), "Cyrillic letter in {text}");
        assert!(!text.chars().any(|c| ('\u{300}'..='\u{36f}').contains(&c)), "loose diacritic in {text}");
        assert_eq!(text.split_whitespace().collect::<Vec<_>>().join(" "), *text);
    }
}

#[test]
fn serbian_names_can_be_written_in_cyrillic() {
    let catalogue = shipped();
    let labels = catalogue.labels.iter().filter(|label| label.kind == LabelKind::Preferred);
    let labels = labels.map(|label| (&label.language, &label.label));
    let regions = catalogue.regions.iter().flat_map(|region| &region.names);
    let places = catalogue.places.iter().flat_map(|place| &place.names);
    let names = regions.chain(places).map(|name| (&name.language, &name.name));
    for (_, name) in labels.chain(names).filter(|(language, _)| language.as_str() == "sr") {
        let cyrillic = domain::cyrillic::to_cyrillic(name);
        assert!(!cyrillic.chars().any(|c| c.is_ascii_alphabetic()), "{name} becomes {cyrillic}");
    }
}

#[test]
fn unit_groups_are_of_working_people() {
    for trade in &shipped().trades {
        let major = trade.isco08.to_string().as_bytes()[0];
        assert!((b'2'..=b'9').contains(&major), "{} is {}", trade.code, trade.isco08);
    }
    let catalogue = shipped();
    let isco08 = |code: &str| catalogue.trade(code).map(|trade| trade.isco08);
    assert_eq!(isco08("welder"), "7212".parse::<Isco08>().ok());
    assert_eq!(isco08("general-care-nurse"), "3221".parse::<Isco08>().ok());
}

#[test]
fn towns_lie_near_the_centre_of_their_region() {
    let catalogue = shipped();
    for place in &catalogue.places {
        let region = catalogue.regions.iter().find(|region| region.id == place.region).unwrap();
        let km = place.point.distance_km(region.centre);
        let most = match (region.level, place.country.as_str()) {
            (0, _) => 900.0, // countries of the EU
            (2, _) => 250.0, // Republika Srpska is long
            (_, "ME") => 80.0,
            _ => 65.0,
        };
        assert!(km < most, "{} is {km:.0} km from the centre of {}", place.code, region.code);
    }
    let between = |one, other| {
        let point = |code| catalogue.place(code).unwrap().point;
        point(one).distance_km(point(other)).round()
    };
    assert!((25.0..=35.0).contains(&between("AL-kukes", "XK-prizren")));
    assert!((90.0..=100.0).contains(&between("BA-zenica", "BA-mostar")));
}

#[test]
fn regions_are_a_tree() {
    let catalogue = shipped();
    let path = |code| catalogue.region(code).map(|region| region.path.as_str());
    assert_eq!(path("AL013"), Some("AL/AL0/AL01/AL013/"));
    assert_eq!(path("BA-FBIH-04"), Some("BA/BA0/BA01/BA-FBIH-04/"));
    assert_eq!(path("ME-N"), Some("ME/ME0/ME00/ME-N/"));
    let count = |prefix: &str| catalogue.regions.iter().filter(|r| r.path.starts_with(prefix)).count();
    assert_eq!([count("AL/"), count("BA/"), count("XK/"), count("ME/")], [78, 165, 48, 32]);
}

#[test]
fn the_first_name_of_a_language_is_the_preferred_one() {
    let catalogue = shipped();
    let names = |code| catalogue.place(code).unwrap().names.iter();
    let gjakova: Vec<_> = names("XK-gjakove")
        .filter(|n| n.language.as_str() == "sq")
        .map(|n| (n.name.as_str(), n.kind))
        .collect();
    assert_eq!(gjakova, [("Gjakovë", NameKind::Preferred), ("Gjakova", NameKind::Alternative)]);
    assert!(names("XK-gjakove").any(|name| name.language.as_str() == "sr" && name.name == "Đakovica"));
    for region in catalogue.regions.iter().filter(|region| region.country.as_str() == "XK") {
        assert!(region.names.iter().all(|name| !name.name.contains('*')), "{}", region.code);
    }
}

#[test]
fn erasmus_limits_days_and_home_practice_has_none() {
    let catalogue = shipped();
    let day = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
    let days = |activity| {
        let rule = catalogue.activities.on(activity, day).unwrap();
        (rule.min_days, rule.max_days)
    };
    assert_eq!(days(Activity::ShortTermMobility), (Some(10), Some(89)));
    assert_eq!(days(Activity::ErasmusPro), (Some(90), Some(365)));
    assert_eq!(days(Activity::JobShadowing), (Some(2), Some(60)));
    assert_eq!(days(Activity::TeachingOrTrainingAbroad), (Some(2), Some(365)));
    assert_eq!(days(Activity::PracticalTraining), (None, None));
    for activity in Activity::ALL {
        let rule = catalogue.activities.on(*activity, day).unwrap();
        let learners = rule.participants.contains(&Participants::Learners);
        assert!(learners || !activity.has_learners(), "{activity}");
    }
}

/// What is said of the catalogue when one text in one of its files is another.
fn mistake(
    change: impl FnOnce(&mut Files<'_>, &dyn Fn(&str) -> &'static str),
    from: &str,
    to: &str,
) -> String {
    let mut files = SHIPPED;
    let changed = |text: &str| -> &'static str {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1).leak()
    };
    change(&mut files, &changed);
    Catalogue::parse(files).map_or_else(|error| error.to_string(), |_| "nothing".to_owned())
}

#[test]
fn a_mistake_is_named_with_file_line_and_field() {
    let said = mistake(
        |f, c| f.trades = c(f.trades),
        "3d-technology-technician,3119",
        "3d-technology-technician,311",
    );
    assert_eq!(
        said,
        "config/reference/trades.csv, line 2, isco08: `311`: \
         `311` is not an ISCO-08 unit group of four digits, like 7231"
    );
    let said = mistake(|f, c| f.labels = c(f.labels), "cook,sq,preferred", "cock,sq,preferred");
    assert!(said.starts_with("config/reference/trade_labels.csv, line "), "{said}");
    assert!(said.ends_with(", trade: there is no trade `cock`"), "{said}");
    let said = mistake(|f, c| f.labels = c(f.labels), "cook,sq,preferred", "cook,sq,alternative");
    assert_eq!(said, "config/reference/trade_labels.csv, kind: `cook` has no preferred label in sq");
    let said = mistake(|f, c| f.regions = c(f.regions), "BA-FBIH-01,BA01", "BA-FBIH-01,BA09");
    assert!(said.ends_with(", parent: there is no larger region `BA09` of BA above"), "{said}");
    let said = mistake(|f, c| f.places = c(f.places), "XK-prizren,XK-M-prizren", "XK-prizren,AL013");
    assert!(said.ends_with(", region: there is no region `AL013` of XK"), "{said}");
    let said = mistake(|f, c| f.places = c(f.places), "en=Prizren|", "");
    assert!(said.ends_with(", names: has no English name"), "{said}");
    let said = mistake(|f, c| f.activities = c(f.activities), ",,10,89,", ",,10,9,");
    assert!(said.ends_with(", max_days: is less than min_days"), "{said}");
    let said = mistake(|f, c| f.activities = c(f.activities), "open_day,", "company_visit,");
    assert!(said.ends_with(", valid_from: two rows of company_visit hold at once"), "{said}");
}

#[test]
fn a_mistake_in_the_rules_is_named() {
    let said = mistake(|f, c| f.rules = c(f.rules), "AL-kukes", "AL-kuks");
    assert_eq!(
        said,
        "config/rules/default.toml, travel.exceptions[0]: there is no place and no region `AL-kuks`"
    );
    let said = mistake(|f, c| f.rules = c(f.rules), "list_length", "list_lenght");
    assert!(said.starts_with("config/rules/default.toml, line "), "{said}");
    assert!(said.contains("list_lenght"), "{said}");
    let said = mistake(|f, c| f.rules = c(f.rules), "format = 1", "format = 2");
    assert_eq!(said, "config/rules/default.toml, format: is 2, this version knows 1");
}
