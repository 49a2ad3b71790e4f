//! Every value that somebody may read has a word.
use std::{
    fs,
    path::{Path, PathBuf},
};

use domain::{
    Activity, ActivityFamily, Country, Criterion, DeclineReason, Detour, DetourKind, FieldError, Hazard,
    LabourQuestion, LanguageTag, Locale, NeedState, OfferState, OrganisationState, Participants,
    SuggestionState, Unit,
};
use insta::assert_snapshot;

use super::in_each_locale;
use crate::Translator;

/// A word that is missing panics.
fn each<T: Copy>(values: &[T], say: impl Fn(T) -> String) {
    for &value in values {
        assert!(!say(value).is_empty());
    }
}

#[test]
fn every_value_has_a_word_in_every_locale() {
    for &locale in Locale::ALL {
        let t = Translator::new(locale);
        each(Activity::ALL, |value| t.activity(value) + &t.activity_offered(value));
        each(ActivityFamily::ALL, |value| t.family(value));
        each(Unit::ALL, |value| t.unit_name(value));
        each(Participants::ALL, |value| t.participants(value) + &t.count_participants(value, 2));
        each(Criterion::ALL, |value| t.criterion(value) + &t.criterion_short(value));
        each(DeclineReason::ALL, |value| t.decline_reason(value));
        each(SuggestionState::ALL, |value| t.suggestion_state(value));
        each(OfferState::ALL, |value| t.offer_state(value) + &t.offer_word(value));
        each(NeedState::ALL, |value| t.need_word(value));
        each(DetourKind::ALL, |kind| t.detour(&Detour { kind, via: None }));
        each(LabourQuestion::ALL, |value| t.labour_question(value));
        each(Hazard::ALL, |value| t.hazard(value));
        each(OrganisationState::ALL, |value| t.organisation_state(value));
    }
}

#[test]
fn countries_and_languages_have_names_and_unknown_ones_their_code() {
    assert_snapshot!(
        "names",
        in_each_locale(|t| {
            let countries = ["AL", "BA", "XK", "ME", "DE", "ZZ"].map(|code| t.country(code.parse().unwrap()));
            let tags = ["bs", "cnr", "de-AT", "sr-Cyrl", "eo"];
            let languages: Vec<LanguageTag> = tags.iter().map(|tag| tag.parse().unwrap()).collect();
            format!("{} | {}", countries.join(", "), t.languages(&languages))
        })
    );
}

#[test]
fn the_four_countries_and_the_union_are_named() {
    let codes =
        "AL BA XK ME AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE";
    for code in codes.split(' ') {
        let country: Country = code.parse().unwrap();
        for &locale in Locale::ALL {
            assert_ne!(Translator::new(locale).country(country), code);
        }
    }
}

#[test]
fn errors_of_fields_say_what_it_takes() {
    let errors = [
        FieldError::new("eqf_level", "out-of-range").with("from", 1).with("to", 8),
        FieldError::new("ends_on", "too-many-days")
            .with("activity", Activity::ShortTermMobility)
            .with("days", 95)
            .with("limit", 89)
            .with("source", "Erasmus+ Programme Guide 2024"),
        FieldError::new("participants", "participants-differ")
            .with("activity", Activity::TeacherShadowing)
            .with("expected", "teachers, in_company_trainers"),
        FieldError::new("ends_on", "in-the-past").with("today", "2026-11-24"),
        FieldError::new("x", "something-new").with("n", 1),
    ];
    assert_snapshot!(
        "field_errors",
        in_each_locale(|t| {
            errors.iter().map(|error| t.field_error(error)).collect::<Vec<_>>().join(" | ")
        })
    );
}

/// Reads the codes from where they are used: a new one without a sentence would only say "can't be taken".
#[test]
fn every_code_that_is_used_has_a_sentence() {
    let t = Translator::new(Locale::En);
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut codes = 0;
    for name in ["domain", "app", "api", "web"] {
        for path in sources(&crates.join(name).join("src")) {
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            for code in codes_in(text) {
                codes += 1;
                assert!(t.has(&format!("error-{code}")), "{}: error-{code}", path.display());
            }
        }
    }
    assert!(codes > 30, "{codes}");
}

/// All sources below a folder, those of tests left out.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.file_name().and_then(|name| name.to_str()) {
            Some("tests" | "tests.rs") => {}
            _ if path.is_dir() => found.extend(sources(&path)),
            Some(_) if path.extension().is_some_and(|extension| extension == "rs") => found.push(path),
            _ => {}
        }
    }
    found
}

/// The second argument of each `FieldError::new(.., "code")` that stands on one line.
fn codes_in(text: &str) -> impl Iterator<Item = &str> {
    text.split("FieldError::new(").skip(1).filter_map(|call| {
        let arguments = call.split(['\n', ';']).next().unwrap_or_default();
        let (_, rest) = arguments.split_once(", \"")?;
        rest.split('"').next()
    })
}
