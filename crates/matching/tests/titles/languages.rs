//! The language of a title is a prior; a decision of a person is none.

use domain::{LabelKind, LanguageTag, TradeId, TradeLabel};
use matching::title::TitleResolver;

#[test]
fn a_label_of_the_given_language_goes_first() {
    let english: LanguageTag = "en".parse().unwrap();
    let german: LanguageTag = "de".parse().unwrap();
    let label = |trade, language: &LanguageTag| TradeLabel {
        trade: TradeId(trade),
        language: language.clone(),
        kind: LabelKind::Preferred,
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

#[test]
fn an_imported_list_does_not_take_a_word_from_the_catalogue() {
    let english: LanguageTag = "en".parse().unwrap();
    let label = |trade, label: &str, kind, source: &str| TradeLabel {
        trade: TradeId(trade),
        language: english.clone(),
        kind,
        label: label.to_owned(),
        source: source.to_owned(),
        reviewed_on: None,
    };
    let resolver = TitleResolver::new(&[
        label(1, "cook", LabelKind::Preferred, "praktika"),
        label(2, "chef", LabelKind::Preferred, "esco"),
        label(2, "cook", LabelKind::Alternative, "esco"),
        label(3, "hospital porter", LabelKind::Preferred, "esco"),
        label(3, "porter", LabelKind::Alternative, "esco"),
        label(4, "bacteriology technician", LabelKind::Preferred, "esco"),
        label(4, "lab technician", LabelKind::Alternative, "esco"),
    ]);
    for (title, trade) in [
        ("cook", Some(1)),
        ("cooks", Some(1)),
        ("chef", Some(2)),
        ("hospital porter", Some(3)),
        ("porter", None),
        ("bacteriology technician", Some(4)),
        ("lab technician", None),
    ] {
        assert_eq!(resolver.resolve(title, Some(&english)).trade, trade.map(TradeId), "{title}");
    }
}
