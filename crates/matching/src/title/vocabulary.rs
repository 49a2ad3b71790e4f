//! The stems of all labels: how much each says, where it occurs, and which are near a misspelt one.

use std::collections::{BTreeSet, HashMap};

use domain::TradeId;

use super::{
    morphology::{Morphology, Root},
    words::{self, Head},
};

/// The number of a stem in a [`Vocabulary`].
pub(super) type StemId = u32;

/// A stem that occurs in labels.
#[derive(Clone, Debug)]
struct Stem {
    text: String,
    /// The shortest spelling that it comes from.
    length: usize,
    trades: BTreeSet<TradeId>,
    labels: Vec<u32>,
}

/// All stems of labels in languages of one morphology.
#[derive(Clone, Debug)]
pub(super) struct Vocabulary {
    morphology: Morphology,
    stems: Vec<Stem>,
    by_text: HashMap<String, StemId>,
    by_beginning: HashMap<[char; BEGINNING], Vec<StemId>>,
}

/// A word of a title; its stem may be in no label.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) stem: Option<StemId>,
    pub(super) root: Root,
    pub(super) head: Option<Head>,
}

/// A word of a label.
#[derive(Clone, Copy, Debug)]
pub(super) struct LabelWord {
    pub(super) stem: StemId,
    pub(super) head: Option<Head>,
}

/// So many letters must agree before a misspelling is thought of.
const BEGINNING: usize = 2;

impl Vocabulary {
    pub(super) fn new(morphology: Morphology) -> Self {
        Self { morphology, stems: Vec::new(), by_text: HashMap::new(), by_beginning: HashMap::new() }
    }

    /// A word of a title.
    pub(super) fn word(&self, word: &str) -> Word {
        let root = self.morphology.root(word);
        let head = words::head(self.morphology, &root.stem);
        Word { stem: self.by_text.get(&root.stem).copied(), root, head }
    }

    /// A word of a label, remembered.
    pub(super) fn add(&mut self, word: &Word, label: u32, trade: TradeId) -> LabelWord {
        let length = word.root.form.chars().count();
        let id = word.stem.or_else(|| self.by_text.get(&word.root.stem).copied());
        let id = id.unwrap_or_else(|| self.new_stem(&word.root));
        let stem = &mut self.stems[id as usize];
        stem.length = stem.length.min(length);
        stem.trades.insert(trade);
        if stem.labels.last() != Some(&label) {
            stem.labels.push(label);
        }
        LabelWord { stem: id, head: word.head }
    }

    fn new_stem(&mut self, root: &Root) -> StemId {
        let id = StemId::try_from(self.stems.len()).unwrap_or(StemId::MAX);
        self.by_text.insert(root.stem.clone(), id);
        if let Some(beginning) = beginning(&root.stem) {
            self.by_beginning.entry(beginning).or_default().push(id);
        }
        let (text, length) = (root.stem.clone(), root.form.chars().count());
        self.stems.push(Stem { text, length, trades: BTreeSet::new(), labels: Vec::new() });
        id
    }

    /// A stem's letters.
    pub(super) fn text(&self, stem: StemId) -> &str {
        &self.stems[stem as usize].text
    }

    /// The labels with this stem.
    pub(super) fn labels(&self, stem: StemId) -> &[u32] {
        &self.stems[stem as usize].labels
    }

    /// In how many trades' labels it occurs; none for an unknown one.
    pub(super) fn trades_with(&self, stem: Option<StemId>) -> usize {
        stem.map_or(0, |id| self.stems[id as usize].trades.len())
    }

    /// Stems of which this unknown word is a misspelling, and how alike they are, 0 to 1.
    pub(super) fn near(&self, root: &Root) -> impl Iterator<Item = (StemId, f64)> {
        let near = beginning(&root.stem).and_then(|beginning| self.by_beginning.get(&beginning));
        near.into_iter().flatten().filter_map(|id| Some((*id, self.stems[*id as usize].alike(root)?)))
    }
}

impl Stem {
    /// How alike a misspelling is; `None` where it is rather another word.
    fn alike(&self, root: &Root) -> Option<f64> {
        let (one, other) = (&self.text, &root.stem);
        let length = self.length.min(root.form.chars().count());
        let allowed = edits_allowed(length);
        // A stem that is the same is known, and never asked for here; most stems go without a closer look.
        if allowed == 0 || one.len().abs_diff(other.len()) > LETTER * allowed {
            return None;
        }
        let (long_a, long_b) = (one.chars().count(), other.chars().count());
        let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
        // Compounds with the same ending are dangerous: autolimar is no aviolimar.
        if long_a.abs_diff(long_b) > allowed || 4 * shared < long_a.min(long_b) {
            return None;
        }
        let edits = strsim::osa_distance(one, other);
        if edits > allowed || (length < LONG && long_a == long_b && is_other_consonant(one, other)) {
            return None;
        }
        Some(1.0 - whole(edits) / whole(long_a.max(long_b)))
    }
}

/// So many bytes a letter has at most.
const LETTER: usize = 4;
/// From this length on another consonant is a slip; below, it is another word (stočarski, stolarski).
const LONG: usize = 11;

/// Whether two stems of one length have a consonant in place of another letter; letters that only changed places are
/// none.
fn is_other_consonant(one: &str, other: &str) -> bool {
    let differ: Vec<(char, char)> = one.chars().zip(other.chars()).filter(|(a, b)| a != b).collect();
    let is_vowel = |c: char| "aeiouy".contains(c);
    match differ.as_slice() {
        [(a, b)] => !is_vowel(*a) || !is_vowel(*b),
        _ => false,
    }
}

fn beginning(stem: &str) -> Option<[char; BEGINNING]> {
    let mut letters = stem.chars();
    Some([letters.next()?, letters.next()?])
}

/// Short words one letter apart are different trades (writer and waiter, stočar and stolar).
fn edits_allowed(length: usize) -> usize {
    match length {
        0..=7 => 0,
        8..=17 => 1,
        _ => 2,
    }
}

pub(super) fn whole(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
