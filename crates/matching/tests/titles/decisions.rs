//! What a person decides of a title holds, however much else it might mean.

use domain::{LabelKind, LanguageTag, TradeId, TradeLabel};
use matching::title::TitleResolver;
use reference::Catalogue;

fn decision(catalogue: &Catalogue, title: &str, language: &str, code: &str) -> TradeLabel {
    TradeLabel {
        trade: catalogue.trade(code).unwrap().id,
        language: language.parse().unwrap(),
        kind: LabelKind::Alternative,
        label: title.to_owned(),
        source: "person".to_owned(),
        reviewed_on: None,
    }
}

/// The trades that these titles might mean; laying out the whole catalogue would be most of a test's time.
const NEAR: [&str; 10] = [
    "bartender",
    "bus-driver",
    "chemical-technician",
    "cook",
    "hospitality-technician",
    "mechanical-technician",
    "medical-laboratory-technician",
    "miner",
    "shotfirer",
    "waiter",
];

fn with(catalogue: &Catalogue, decisions: &[TradeLabel]) -> TitleResolver {
    let near = |code: &str| catalogue.labels_of(catalogue.trade(code).unwrap().id).cloned();
    let shipped = NEAR.into_iter().flat_map(near);
    TitleResolver::new(&shipped.chain(decisions.iter().cloned()).collect::<Vec<_>>())
}

fn trade(resolver: &TitleResolver, title: &str, language: &str) -> Option<TradeId> {
    let language: Option<LanguageTag> = (!language.is_empty()).then(|| language.parse().unwrap());
    resolver.resolve(title, language.as_ref()).trade
}

#[test]
fn a_decision_holds_for_an_ambiguous_word() {
    let catalogue = Catalogue::shipped().unwrap();
    let decided = catalogue.trade("chemical-technician").unwrap().id;
    let shipped = with(&catalogue, &[]);
    let resolver = with(&catalogue, &[decision(&catalogue, "laborant", "bs", "chemical-technician")]);
    for title in ["laborant", "Laborant", "LABORANT ", "лаборант"] {
        assert_eq!(trade(&shipped, title, "bs"), None, "{title}");
        assert_eq!(trade(&resolver, title, "bs"), Some(decided), "{title}");
        assert_eq!(trade(&resolver, title, ""), Some(decided), "{title}");
    }
}

#[test]
fn a_decision_holds_for_a_bare_head_and_against_a_label_that_ships() {
    let catalogue = Catalogue::shipped().unwrap();
    let decisions = [
        decision(&catalogue, "Vozač", "sr", "bus-driver"),
        decision(&catalogue, "konobar", "hr", "bartender"),
        decision(&catalogue, "kuhar i konobar", "bs", "hospitality-technician"),
    ];
    let resolver = with(&catalogue, &decisions);
    for (title, language, code) in [
        ("vozač", "sr", "bus-driver"),
        ("konobar", "hr", "bartender"),
        ("konobar", "bs", "bartender"),
        ("Kuhar i konobar", "bs", "hospitality-technician"),
    ] {
        assert_eq!(trade(&resolver, title, language), Some(catalogue.trade(code).unwrap().id), "{title}");
    }
}

#[test]
fn a_decision_is_about_its_title_alone() {
    let catalogue = Catalogue::shipped().unwrap();
    let resolver =
        with(&catalogue, &[decision(&catalogue, "Tehničar, pripravnik", "hr", "mechanical-technician")]);
    let decided = catalogue.trade("mechanical-technician").unwrap().id;
    assert_eq!(trade(&resolver, "tehničar - pripravnik", "hr"), Some(decided));
    assert_eq!(trade(&resolver, "tehničar", "hr"), None);
}

#[test]
fn two_decisions_of_one_word_are_told_apart_by_language() {
    let catalogue = Catalogue::shipped().unwrap();
    let decisions =
        [decision(&catalogue, "miner", "sr", "shotfirer"), decision(&catalogue, "miner", "en", "miner")];
    let resolver = with(&catalogue, &decisions);
    for (language, code) in [("sr", "shotfirer"), ("en", "miner")] {
        assert_eq!(trade(&resolver, "miner", language), Some(catalogue.trade(code).unwrap().id));
    }
    assert_eq!(trade(&resolver, "miner", ""), None);
}
