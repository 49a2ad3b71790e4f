//! The labels that ship: each is its own trade, and of one trade alone.

use std::collections::{BTreeMap, BTreeSet};

use domain::{LabelKind, TradeId, TradeLabel, cyrillic};

use super::World;

#[test]
fn every_label_is_its_own_trade_in_every_script() {
    let world = World::shipped();
    let mut unsure = 0;
    for label in &world.catalogue.labels {
        let mut titles = vec![label.label.clone()];
        if label.kind == LabelKind::Preferred {
            titles.push(label.label.to_uppercase());
        }
        if label.language.as_str().starts_with("sr") {
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

/// Words that truly mean two trades, of a hospital or of a chemical works.
const OF_TWO_TRADES: [&str; 1] = ["laborant"];

#[test]
fn no_label_stands_under_two_trades() {
    let world = World::shipped();
    let mut trades: BTreeMap<String, BTreeSet<TradeId>> = BTreeMap::new();
    for label in &world.catalogue.labels {
        trades.entry(spelling(&label.label)).or_default().insert(label.trade);
    }
    let twice: Vec<&String> = trades.iter().filter(|(_, of)| of.len() > 1).map(|(label, _)| label).collect();
    assert_eq!(twice, OF_TWO_TRADES);
}

/// Small letters without spaces and dashes: "auto-limar" is "autolimar".
fn spelling(label: &str) -> String {
    label.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn what_is_derived_in_cyrillic_comes_back() {
    let world = World::shipped();
    let serbian = |label: &&TradeLabel| label.language.as_str().starts_with("sr");
    for label in world.catalogue.labels.iter().filter(serbian) {
        let again = cyrillic::to_latin(&cyrillic::to_cyrillic(&label.label));
        assert_eq!(again.to_lowercase(), label.label.to_lowercase());
    }
}

const DOCUMENT: &str = include_str!("../../../../docs/trades.md");

#[test]
fn the_document_counts_what_ships() {
    let world = World::shipped();
    let table = table(&world);
    assert!(DOCUMENT.contains(&table), "docs/trades.md needs this table:\n{table}");
}

/// Labels by language and kind.
fn table(world: &World) -> String {
    let labels = &world.catalogue.labels;
    let rows = ["en", "sq", "bs", "hr", "sr", "sr-Latn-ME"].map(|language| row(labels, language));
    format!(
        "{} trades, {} labels.\n\n| language | preferred | alternative | feminine | plural | all | reviewed |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n{}",
        world.catalogue.trades.len(),
        labels.len(),
        rows.concat()
    )
}

fn row(labels: &[TradeLabel], language: &str) -> String {
    let of: Vec<&TradeLabel> = labels.iter().filter(|label| label.language.as_str() == language).collect();
    let kinds = [LabelKind::Preferred, LabelKind::Alternative, LabelKind::Feminine, LabelKind::Plural];
    let counts = kinds.map(|kind| of.iter().filter(|label| label.kind == kind).count().to_string());
    let reviewed = of.iter().filter(|label| label.reviewed_on.is_some()).count();
    format!("| `{language}` | {} | {} | {reviewed} |\n", counts.join(" | "), of.len())
}
