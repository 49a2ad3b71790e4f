//! Titles to trades, with the catalogue that ships.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops there")]

use domain::{LanguageTag, TradeId, cyrillic};
use matching::title::{Resolution, TitleResolver};
use reference::Catalogue;

struct World {
    catalogue: Catalogue,
    resolver: TitleResolver,
}

impl World {
    fn shipped() -> Self {
        let catalogue = Catalogue::shipped().unwrap();
        let resolver = TitleResolver::new(&catalogue.labels);
        Self { catalogue, resolver }
    }

    fn resolve(&self, title: &str, language: &str) -> Resolution {
        let language: Option<LanguageTag> = (!language.is_empty()).then(|| language.parse().unwrap());
        self.resolver.resolve(title, language.as_ref())
    }

    /// The code of the trade, or "not sure".
    fn code(&self, title: &str, language: &str) -> &str {
        self.resolve(title, language).trade.map_or("not sure", |trade| self.code_of(trade))
    }

    fn code_of(&self, id: TradeId) -> &str {
        &self.catalogue.trades.iter().find(|trade| trade.id == id).unwrap().code
    }

    fn wrong(&self, expected: &[(&str, &str, &str)]) -> Vec<String> {
        let got = |(title, language, code): &(&str, &str, &str)| {
            let got = self.code(title, language);
            (got != *code).then(|| format!("{title} ({language}): {got}, not {code}"))
        };
        expected.iter().filter_map(got).collect()
    }
}

#[test]
fn one_trade_in_four_languages_and_two_scripts() {
    let world = World::shipped();
    for title in [
        "аутомеханичар",
        "automekanik",
        "automehaničarka",
        "car mechanic",
        "AUTOMEHANIČAR",
        "automehanicar",
        "auto-mehaničar",
        "automehaničar/ka",
        "Automehaničar (m/ž)",
        "meh\u{430}ničar motornih vozila",
    ] {
        assert_eq!(world.code(title, ""), "motor-vehicle-mechanic", "{title}");
    }
}

#[test]
fn every_label_is_its_own_trade_in_every_script() {
    let world = World::shipped();
    let mut unsure = 0;
    for label in &world.catalogue.labels {
        let mut titles = vec![label.label.clone(), label.label.to_uppercase()];
        if label.language.as_str() == "sr" {
            titles.push(cyrillic::to_cyrillic(&label.label));
        }
        for title in titles {
            let resolution = world.resolver.resolve(&title, Some(&label.language));
            if let Some(trade) = resolution.trade {
                assert_eq!(trade, label.trade, "{title} ({})", label.language);
                continue;
            }
            unsure += 1;
            let is_offered = resolution.alternatives.iter().any(|one| one.trade == label.trade);
            assert!(is_offered, "{title} ({}): {resolution:?}", label.language);
        }
    }
    // A label of two trades, like "laborant", or a head alone, like "vozač".
    assert!(unsure <= 60, "{unsure} titles that are labels are not sure");
}

#[test]
fn forms_that_no_label_has() {
    let world = World::shipped();
    let wrong = world.wrong(&[
        ("Traži se konobar za sezonu", "bs", "not sure"),
        ("Traži se konobar", "bs", "waiter"),
        ("konobara", "hr", "waiter"),
        ("konobar/ica", "hr", "waiter"),
        ("Potrebni zidari", "sr", "bricklayer"),
        ("kuvarice", "sr", "cook"),
        ("zavarivač/zavarivačica (m/ž)", "hr", "welder"),
        ("Kërkohet automekanik", "sq", "motor-vehicle-mechanic"),
        ("elektricarka", "bs", "electrician"),
        ("cabinet makers", "en", "cabinet-maker"),
        ("electricians", "en", "electrician"),
        ("mekanik i automjeteve", "sq", "motor-vehicle-mechanic"),
        ("Kuhar - konobar", "hr", "not sure"),
        ("pčelarka", "sr-Latn-ME", "beekeeper"),
        ("automehanicr", "bs", "motor-vehicle-mechanic"),
        ("Kërkohen kuzhinierë", "sq", "cook"),
        ("kuzhinieri", "sq", "cook"),
        ("Mašinski tehničar za kompjutersko kontruisanje", "sr", "computer-aided-mechanical-technician"),
        ("Inženjer geodezije", "hr", "not sure"),
        ("aviolimar", "hr", "not sure"),
        ("stočar", "bs", "not sure"),
        ("ELEKTRIČAR / ELEKTRIČARKA", "hr", "electrician"),
    ]);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_waiter_is_never_a_cook() {
    let world = World::shipped();
    for language in ["", "en", "sq", "bs", "hr", "sr", "sr-Latn-ME"] {
        for title in ["konobar", "Konobar", "конобар", "konobarica"] {
            let resolution = world.resolve(title, language);
            assert_eq!(resolution.trade.map(|trade| world.code_of(trade)), Some("waiter"), "{title}");
            assert!(resolution.alternatives.iter().all(|one| world.code_of(one.trade) != "cook"));
        }
    }
}

/// One test, since laying out the catalogue is most of its time.
#[test]
fn not_sure_is_an_answer() {
    let world = World::shipped();
    a_shared_head_is_never_enough(&world);
    what_nobody_knows_is_not_guessed(&world);
    a_word_too_many_may_be_another_trade(&world);
    one_label_of_two_trades_offers_both(&world);
}

fn a_shared_head_is_never_enough(world: &World) {
    for title in [
        "tehničar",
        "Tehničarka",
        "техничар",
        "operater",
        "teknik",
        "technician",
        "mekanik",
        "rukovatelj",
        "radnik",
        "tehničar za kvantnu hidraulilogiju",
        "teknik i yjeve",
        "operater svemirskog broda",
        "pomoćni radnik",
    ] {
        for language in ["", "en", "sq", "bs"] {
            assert_eq!(world.code(title, language), "not sure", "{title} ({language})");
        }
    }
}

fn what_nobody_knows_is_not_guessed(world: &World) {
    for title in
        ["", " ", "-", "/", "(m/ž)", "123", "xyzzy", "astronaut", "dyer", "kralj", "mbret", "🙂", "ж"]
    {
        let resolution = world.resolve(title, "");
        assert_eq!(resolution.trade, None, "{title}: {resolution:?}");
        assert!(resolution.confidence < 8_000 && resolution.matched_label.is_none());
    }
}

fn a_word_too_many_may_be_another_trade(world: &World) {
    for (title, nearest) in [("pomoćni kuhar", "cook"), ("ndihmës kuzhinier", "cook")] {
        let resolution = world.resolve(title, "");
        let offered: Vec<&str> = resolution.alternatives.iter().map(|one| world.code_of(one.trade)).collect();
        let sure = resolution.trade.map(|trade| world.code_of(trade));
        assert_ne!(sure, Some("cook"), "{title}");
        assert!(offered.contains(&nearest) || sure.is_some(), "{title}: {offered:?}");
    }
}

fn one_label_of_two_trades_offers_both(world: &World) {
    let resolution = world.resolve("laborant", "bs");
    assert_eq!(resolution.trade, None);
    let offered: Vec<&str> = resolution.alternatives.iter().map(|one| world.code_of(one.trade)).collect();
    assert!(offered.contains(&"chemical-technician") && offered.contains(&"medical-laboratory-technician"));
}

#[test]
fn a_label_of_the_given_language_goes_first() {
    let english: LanguageTag = "en".parse().unwrap();
    let german: LanguageTag = "de".parse().unwrap();
    let label = |trade, language: &LanguageTag| domain::TradeLabel {
        trade: TradeId(trade),
        language: language.clone(),
        kind: domain::LabelKind::Preferred,
        label: "Smith".to_owned(),
        source: "test".to_owned(),
        reviewed_on: None,
    };
    let resolver = TitleResolver::new(&[label(1, &english), label(2, &german)]);
    assert_eq!(resolver.resolve("smith", Some(&english)).trade, Some(TradeId(1)));
    assert_eq!(resolver.resolve("smith", Some(&german)).trade, Some(TradeId(2)));
    assert_eq!(resolver.resolve("smith", None).trade, None);
    assert_eq!(TitleResolver::new(&[]).resolve("smith", None).trade, None);
}
