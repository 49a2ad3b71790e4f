//! From labels that were found to trades, best first, and whether one of them is certain.

use std::{cmp::Reverse, collections::HashSet};

use domain::{LanguageTag, TradeLabel};

use super::resolver::{Alternative, Resolution};

/// From this confidence on an answer is sure, points of 10,000.
const SURE: u16 = 8_000;
/// Two trades nearer than this are one too many.
pub(super) const MARGIN: u16 = 700;
/// What a label of another language than the given one loses: enough for a label of the given one to win.
const KIN_LANGUAGE: u16 = MARGIN;
/// The same where speakers don't understand each other: only word for word is still sure.
const OTHER_LANGUAGE: u16 = 1_600;
/// What a label of an imported list loses: those lists hold occupations of all kinds and levels under everyday words,
/// and with them a "kuhar" shall still be the cook of the catalogue.
const OF_A_LIST: u16 = MARGIN;
/// Whose labels lose nothing: the catalogue that ships, and what persons decided.
const OUR_SOURCES: [&str; 2] = ["praktika", "person"];
/// What can't be decided is never more confident than this.
pub(super) const UNDECIDED: u16 = 6_000;
/// How many alternatives are offered.
const MOST_ALTERNATIVES: usize = 5;

/// Whether it ships or a person decided it.
pub(super) fn is_ours(label: &TradeLabel) -> bool {
    OUR_SOURCES.contains(&label.source.as_str())
}

/// Each trade once, by its best label.
pub(super) fn by_trade<'a>(
    labels: impl Iterator<Item = (&'a TradeLabel, u16)>,
    language: Option<&LanguageTag>,
) -> Vec<Alternative> {
    let worth = |(label, confidence): (&'a TradeLabel, u16)| {
        let of_language = language.map_or(0, |language| lost(language, &label.language));
        let of_list = if is_ours(label) { 0 } else { OF_A_LIST };
        (label, confidence.saturating_sub(of_language + of_list))
    };
    let mut all: Vec<(&TradeLabel, u16)> = labels.map(worth).collect();
    // Stable: among equals the catalogue's order, which has the preferred label first.
    all.sort_by_key(|(_, confidence)| Reverse(*confidence));
    let mut seen = HashSet::new();
    all.retain(|(label, _)| seen.insert(label.trade));
    all.into_iter().map(|(label, confidence)| alternative(label, confidence)).collect()
}

/// A trade by its label.
pub(super) fn alternative(label: &TradeLabel, confidence: u16) -> Alternative {
    Alternative {
        trade: label.trade,
        confidence,
        label: label.label.clone(),
        language: label.language.clone(),
    }
}

/// What several parts of a title say: two trades are one too many, however certain each.
pub(super) fn together(parts: Vec<Vec<Alternative>>) -> Vec<Alternative> {
    let all_certain = parts.iter().all(|part| is_certain(part));
    let mut together: Vec<Alternative> = parts.into_iter().flatten().collect();
    together.sort_by_key(|one| (Reverse(one.confidence), one.trade));
    let mut seen = HashSet::new();
    together.retain(|one| seen.insert(one.trade));
    if !all_certain || together.len() > 1 {
        undecided(&mut together);
    }
    together
}

/// One trade, confident, with no other near.
pub(super) fn is_certain(found: &[Alternative]) -> bool {
    match found {
        [only] => only.confidence >= SURE,
        [best, next, ..] => best.confidence >= SURE && best.confidence >= next.confidence + MARGIN,
        [] => false,
    }
}

/// The trade where one is certain, else what it might be.
pub(super) fn decide(mut found: Vec<Alternative>) -> Resolution {
    if is_certain(&found) {
        let best = found.remove(0);
        found.truncate(MOST_ALTERNATIVES);
        return Resolution {
            trade: Some(best.trade),
            confidence: best.confidence,
            matched_label: Some(best.label),
            matched_language: Some(best.language),
            alternatives: found,
        };
    }
    found.truncate(MOST_ALTERNATIVES);
    undecided(&mut found);
    Resolution {
        trade: None,
        confidence: found.first().map_or(0, |best| best.confidence),
        matched_label: None,
        matched_language: None,
        alternatives: found,
    }
}

fn undecided(found: &mut [Alternative]) {
    for one in found {
        one.confidence = one.confidence.min(UNDECIDED);
    }
}

/// What a label of `other` loses where the title is in `given`.
fn lost(given: &LanguageTag, other: &LanguageTag) -> u16 {
    let primary = |tag: &LanguageTag| tag.as_str().split('-').next().map(str::to_owned).unwrap_or_default();
    let is_kin = |tag: &LanguageTag| ["bs", "hr", "sr"].contains(&primary(tag).as_str());
    if given == other || (primary(given) == primary(other) && region(given) == region(other)) {
        0
    } else if (is_kin(given) && is_kin(other)) || primary(given) == primary(other) {
        KIN_LANGUAGE
    } else {
        OTHER_LANGUAGE
    }
}

/// The region of a tag: `sr-Cyrl` is the language of `sr`, `sr-Latn-ME` is not.
fn region(tag: &LanguageTag) -> Option<&str> {
    tag.as_str().split('-').skip(1).find(|part| part.len() == 2)
}
