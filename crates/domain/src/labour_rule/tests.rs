//! Which row answers which question.

use super::*;

fn rule(region: &str, scope: &str) -> LabourRule {
    LabourRule {
        region: region.to_owned(),
        scope: LabourScope::parse(scope).unwrap(),
        valid_from: day("2024-01-01"),
        valid_to: None,
        min_age: None,
        max_minutes_day: None,
        max_minutes_week: None,
        night: None,
        hazards: Vec::new(),
        needs_guardian: None,
        needs_authorisation: None,
        source: "a law".to_owned(),
        source_url: "https://law.example".to_owned(),
        checked_on: day("2026-11-24"),
        note: String::new(),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn min_age(rules: &LabourRules, path: &str, activity: Option<Activity>, on: &str) -> Option<u8> {
    let answers = rules.on(path, activity, day(on));
    let asked = answers.iter().find(|answer| answer.question == LabourQuestion::MinAge).unwrap();
    match asked.known {
        Some((LabourFact::Years { years }, _)) => Some(years),
        _ => None,
    }
}

#[test]
fn the_smaller_region_and_the_closer_scope_go_first() {
    let of_age = |region, scope, years| LabourRule { min_age: Some(years), ..rule(region, scope) };
    let rules = LabourRules::new(vec![
        of_age("BA", "", 14),
        of_age("BA01", "", 15),
        of_age("BA01", "placement", 16),
        of_age("BA01", "summer_practice", 17),
    ]);
    let asked = |path, activity| min_age(&rules, path, activity, "2026-11-24");
    assert_eq!(asked("BA/", None), Some(14));
    assert_eq!(asked("BA/BA02/", None), Some(14));
    assert_eq!(asked("BA/BA01/BA-FBIH-04/", None), Some(15));
    assert_eq!(asked("BA/BA01/", Some(Activity::ErasmusPro)), Some(15));
    assert_eq!(asked("BA/BA01/", Some(Activity::PracticalTraining)), Some(16));
    assert_eq!(asked("BA/BA01/", Some(Activity::SummerPractice)), Some(17));
    assert_eq!(asked("BA/BA01/", Some(Activity::Equipment)), None, "no learner works");
    assert_eq!(asked("XK/", None), None);
}

#[test]
fn a_row_holds_between_its_days() {
    let dated = LabourRule { valid_to: Some(day("2026-12-31")), min_age: Some(15), ..rule("ME", "") };
    let rules = LabourRules::new(vec![dated]);
    let ages =
        ["2023-12-31", "2024-01-01", "2026-12-31", "2027-01-01"].map(|on| min_age(&rules, "ME/", None, on));
    assert_eq!(ages, [None, Some(15), Some(15), None]);
}

#[test]
fn every_question_is_answered_or_left_to_be_checked() {
    let (evening, morning) = (NaiveTime::from_hms_opt(19, 0, 0), NaiveTime::from_hms_opt(7, 0, 0));
    let night = LabourRule { night: evening.zip(morning), ..rule("BA01", "") };
    let hazards =
        LabourRule { hazards: vec![Hazard::Underground], source: "another".to_owned(), ..rule("BA01", "") };
    let rules = LabourRules::new(vec![night, hazards]);
    let answers = rules.on("BA/BA01/", None, day("2026-11-24"));
    let questions: Vec<_> = answers.iter().map(|answer| answer.question).collect();
    assert_eq!(questions, LabourQuestion::ALL);
    let sources: Vec<_> = answers
        .iter()
        .filter_map(|answer| Some((answer.question, answer.known.as_ref()?.1.source.as_str())))
        .collect();
    assert_eq!(sources, [(LabourQuestion::NightHours, "a law"), (LabourQuestion::Hazards, "another")]);
}

#[test]
fn a_scope_is_a_family_an_activity_or_empty() {
    assert_eq!(LabourScope::parse("mobility"), Ok(LabourScope::Family(ActivityFamily::Mobility)));
    assert!(LabourScope::parse("praktika").is_err());
}
