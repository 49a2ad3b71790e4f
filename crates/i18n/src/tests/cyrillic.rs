//! Serbian in Cyrillic doesn't mix scripts.
use domain::Locale;

use super::catalogues::arguments;
use crate::{Translator, cyrillic::stays_latin};

#[test]
fn no_text_has_latin_letters_outside_brands_codes_and_addresses() {
    let t = Translator::new(Locale::SrCyrl);
    let mut seen_latin = 0;
    for (key, names) in arguments(Locale::En) {
        let text =
            names.iter().fold(t.msg(key.as_str()), |message, name| message.arg(name.clone(), 3)).to_string();
        for word in text.split_whitespace() {
            let latin = word.chars().any(|c| c.is_alphabetic() && !('\u{400}'..='\u{4ff}').contains(&c));
            seen_latin += usize::from(latin);
            assert!(!latin || stays_latin(word), "{key}: {word:?} in {text:?}");
        }
    }
    assert!(seen_latin > 10, "brands are expected to stay: {seen_latin}");
}

#[test]
fn it_is_ekavian_and_reads_like_serbian() {
    let t = Translator::new(Locale::SrCyrl);
    assert_eq!(t.msg("unit-places").arg("n", 5).to_string(), "5 места");
    assert_eq!(t.text("suggestions-blocked-heading"), "Одговарале би када би се променила једна ствар");
    assert_eq!(t.msg("offer-form-trade-code").arg("code", "7212").to_string(), "(ISCO 7212)");
    assert_eq!(t.msg("page-title").arg("title", "Предлози").to_string(), "Предлози – Praktika");
    assert_eq!(t.country(domain::Country::KOSOVO), "Косово*");
}
