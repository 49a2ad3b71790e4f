//! How alike two titles are, word by word: the words that tell trades apart decide, a shared head says little.

use std::collections::BTreeSet;

use super::words::{self, Head};

/// A word as it is compared.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) skeleton: String,
    pub(super) stem: String,
    pub(super) head: Option<Head>,
    weight: f64,
}

/// What a head that many trades share counts beside a word that tells them apart.
const HEAD_WEIGHT: f64 = 0.3;
/// Two forms of one word: nearly, but not quite, the same word.
const SAME_STEM: f64 = 0.97;

impl Word {
    /// `trades_with` of all `trades` have a label with this stem (inverse document frequency; Spärck Jones 1972).
    pub(super) fn new(word: &str, skeleton: String, stem: String, trades_with: usize, trades: usize) -> Self {
        let head = words::head(word);
        let rarity = (1.0 + whole(trades) / whole(trades_with.max(1))).ln();
        let weight = if head.is_some() { rarity.min(1.0) * HEAD_WEIGHT } else { rarity };
        Self { skeleton, stem, head, weight }
    }

    /// Whether it is a head that many trades share, and tells none from another.
    pub(super) const fn is_head(&self) -> bool {
        self.head.is_some()
    }
}

fn whole(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// 0 to 1. The lesser of both directions, so that a word too many ("pomoćni kuhar") counts like one too few.
pub(super) fn similarity(one: &[Word], other: &[Word]) -> f64 {
    covered(one, other).min(covered(other, one))
}

/// How much of the first is found in the second; nothing where only generic heads are.
fn covered(of: &[Word], by: &[Word]) -> f64 {
    let all: f64 = of.iter().map(|word| word.weight).sum();
    let best = |word: &Word| by.iter().map(|other| alike(word, other)).fold(0.0, f64::max);
    let found: Vec<(&Word, f64)> = of.iter().map(|word| (word, best(word))).collect();
    let tells = found.iter().any(|(word, alike)| !word.is_head() && *alike > 0.0);
    if !tells || all <= 0.0 {
        return 0.0;
    }
    found.iter().map(|(word, alike)| word.weight * alike).sum::<f64>() / all
}

/// How alike two words are: the same, two forms of one, or a few letters apart; else nothing at all.
fn alike(one: &Word, other: &Word) -> f64 {
    if one.skeleton == other.skeleton {
        return 1.0;
    }
    if one.stem == other.stem {
        return SAME_STEM;
    }
    let (a, b) = (&one.stem, &other.stem);
    let (long_a, long_b) = (a.chars().count(), b.chars().count());
    let allowed = edits_allowed(long_a.min(long_b));
    let beginning = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    // Compounds with the same ending are dangerous: autolimar is no aviolimar.
    if long_a.abs_diff(long_b) > allowed || beginning < 3 || 4 * beginning < long_a.min(long_b) {
        return 0.0;
    }
    let edits = strsim::osa_distance(a, b);
    if edits > allowed { 0.0 } else { 1.0 - whole(edits) / whole(long_a.max(long_b)) }
}

/// Short words one letter apart are different trades (writer and waiter, stočar and stolar).
fn edits_allowed(length: usize) -> usize {
    match length {
        0..=7 => 0,
        8..=17 => 1,
        _ => 2,
    }
}

/// Whether the heads of a title say the same of level and kind of work as those of a label. Many profiles are written
/// with "technician" in brackets, so that one too many in the title is no contradiction; one too many in the label is.
pub(super) fn heads_agree(title: &[Word], label: &[Word]) -> bool {
    let heads = |words: &[Word]| words.iter().filter_map(|word| word.head).collect::<BTreeSet<Head>>();
    let (mut title, label) = (heads(title), heads(label));
    if !label.contains(&Head::Technician) {
        title.remove(&Head::Technician);
    }
    title == label
}
