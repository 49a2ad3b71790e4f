//! How alike two titles are, word by word: the words that tell trades apart decide, a shared head says little.

use std::collections::BTreeSet;

use super::{
    vocabulary::{LabelWord, StemId, Vocabulary, Word, whole},
    words::Head,
};

/// The kinds of heads of a title, or of all labels of a trade.
pub(super) type Heads = BTreeSet<Head>;

/// A title as each family of languages reads it, in their order.
#[derive(Clone, Debug)]
pub(super) struct Query {
    pub(super) words: [Vec<Word>; 3],
}

/// A word of a title, and the stems of labels that it may be.
#[derive(Clone, Debug)]
pub(super) struct Match {
    pub(super) stems: Vec<(StemId, f64)>,
    pub(super) weight: f64,
    pub(super) is_head: bool,
}

/// What a head that many trades share counts beside a word that tells them apart.
const HEAD_WEIGHT: f64 = 0.3;

impl Match {
    pub(super) fn new(vocabulary: &Vocabulary, word: &Word, is_known: bool, trades: usize) -> Self {
        let stems = match word.stem {
            Some(stem) => vec![(stem, 1.0)],
            None if is_known => Vec::new(),
            None => vocabulary.near(&word.root).collect(),
        };
        Self { stems, weight: weight(vocabulary, word.stem, word.head, trades), is_head: word.head.is_some() }
    }

    fn alike(&self, word: LabelWord) -> f64 {
        let of_word = self.stems.iter().find(|(stem, _)| *stem == word.stem);
        of_word.map_or(0.0, |(_, alike)| *alike)
    }
}

/// The rarer a stem among the trades, the more it says (inverse document frequency; Spärck Jones 1972).
fn weight(vocabulary: &Vocabulary, stem: Option<StemId>, head: Option<Head>, trades: usize) -> f64 {
    let rarity = (1.0 + whole(trades) / whole(vocabulary.trades_with(stem).max(1))).ln();
    if head.is_some() { rarity.min(1.0) * HEAD_WEIGHT } else { rarity }
}

/// 0 to 1. The lesser of both directions, so that a word too many ("pomoćni kuhar") counts like one too few; nothing
/// where only heads are shared.
pub(super) fn similarity(
    vocabulary: &Vocabulary,
    title: &[Match],
    label: &[LabelWord],
    trades: usize,
) -> f64 {
    let of_title = |one: &Match| label.iter().map(|word| one.alike(*word)).fold(0.0, f64::max);
    let of_label = |word: LabelWord| title.iter().map(|one| one.alike(word)).fold(0.0, f64::max);
    if !title.iter().any(|one| !one.is_head && of_title(one) > 0.0) {
        return 0.0;
    }
    let there = covered(title.iter().map(|one| (one.weight, of_title(one))));
    let back = covered(
        label.iter().map(|word| (weight(vocabulary, Some(word.stem), word.head, trades), of_label(*word))),
    );
    there.min(back)
}

/// How much of the words' weight is found on the other side.
fn covered(words: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (all, found) =
        words.fold((0.0, 0.0), |(all, found), (weight, alike)| (all + weight, found + weight * alike));
    if all > 0.0 { found / all } else { 0.0 }
}
