//! The labels, laid out for looking up: by their key, by their stems, by groups of three letters.

use std::collections::{BTreeSet, HashMap};

use domain::{TradeId, TradeLabel};

use super::{
    reading::Reading,
    similarity::Word,
    stem::{skeleton, stem},
};

/// A label and its words.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) label: TradeLabel,
    pub(super) words: Vec<Word>,
}

/// The labels of all trades.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    pub(super) entries: Vec<Entry>,
    by_key: HashMap<String, Vec<usize>>,
    by_stems: HashMap<String, Vec<usize>>,
    by_letters: HashMap<[char; 3], Vec<usize>>,
    /// In how many trades' labels a stem occurs.
    trades_with: HashMap<String, usize>,
    trades: usize,
}

/// A word's skeleton and its stem.
struct Root {
    skeleton: String,
    stem: String,
}

impl Root {
    fn of(word: &str) -> Self {
        let skeleton = skeleton(word);
        Self { stem: stem(&skeleton), skeleton }
    }
}

/// How many labels are compared letter by letter at most.
const CANDIDATES: usize = 80;

impl Index {
    pub(super) fn new(labels: &[TradeLabel]) -> Self {
        let mut index = Self::default();
        let mut trades_with: HashMap<String, BTreeSet<TradeId>> = HashMap::new();
        let readings: Vec<(Reading, Vec<Root>)> = labels
            .iter()
            .map(|label| {
                let reading = Reading::of(&label.label);
                let roots = reading.words.iter().map(|word| Root::of(word)).collect();
                (reading, roots)
            })
            .collect();
        for (label, (_, roots)) in labels.iter().zip(&readings) {
            for root in roots {
                trades_with.entry(root.stem.clone()).or_default().insert(label.trade);
            }
        }
        index.trades = labels.iter().map(|label| label.trade).collect::<BTreeSet<_>>().len();
        index.trades_with = trades_with.into_iter().map(|(stem, trades)| (stem, trades.len())).collect();
        for (label, (reading, roots)) in labels.iter().zip(readings) {
            index.push(label, &reading, roots);
        }
        index
    }

    fn push(&mut self, label: &TradeLabel, reading: &Reading, roots: Vec<Root>) {
        let at = self.entries.len();
        let words: Vec<Word> =
            reading.words.iter().zip(roots).map(|(word, root)| self.weighed(word, root)).collect();
        self.by_key.entry(Reading::key(&reading.words)).or_default().push(at);
        self.by_stems.entry(stems(&words)).or_default().push(at);
        for three in threes(&words) {
            self.by_letters.entry(three).or_default().push(at);
        }
        self.entries.push(Entry { label: label.clone(), words });
    }

    /// Words with their weight: the rarer a stem among the trades, the more it says.
    pub(super) fn words(&self, words: &[String]) -> Vec<Word> {
        words.iter().map(|word| self.weighed(word, Root::of(word))).collect()
    }

    fn weighed(&self, word: &str, root: Root) -> Word {
        let trades_with = self.trades_with.get(&root.stem).copied().unwrap_or(0);
        Word::new(word, root.skeleton, root.stem, trades_with, self.trades)
    }

    /// Labels that are this title, word for word.
    pub(super) fn with_key(&self, key: &str) -> &[usize] {
        self.by_key.get(key).map_or(&[], Vec::as_slice)
    }

    /// Labels whose words have the same stems in the same order.
    pub(super) fn with_stems(&self, words: &[Word]) -> &[usize] {
        self.by_stems.get(&stems(words)).map_or(&[], Vec::as_slice)
    }

    /// The labels that share most groups of letters with the words that say something.
    pub(super) fn similar(&self, words: &[Word]) -> Vec<usize> {
        let telling = words.iter().filter(|word| !word.is_head());
        let letters = threes(telling);
        let mut counts = vec![0_u16; self.entries.len()];
        for at in letters.iter().filter_map(|three| self.by_letters.get(three)).flatten() {
            counts[*at] += 1;
        }
        let mut shared: Vec<(usize, u16)> =
            counts.into_iter().enumerate().filter(|(_, count)| *count >= 2).collect();
        shared.sort_by_key(|(at, count)| (std::cmp::Reverse(*count), self.entries[*at].words.len(), *at));
        shared.truncate(CANDIDATES);
        shared.into_iter().map(|(at, _)| at).collect()
    }
}

fn stems(words: &[Word]) -> String {
    words.iter().map(|word| word.stem.as_str()).collect::<Vec<_>>().join(" ")
}

/// Groups of three letters of some words, their edges marked, each once.
fn threes<'a>(words: impl IntoIterator<Item = &'a Word>) -> Vec<[char; 3]> {
    let mut groups = Vec::new();
    for word in words {
        let letters: Vec<char> = std::iter::once('^').chain(word.skeleton.chars()).chain(['$']).collect();
        groups.extend(letters.windows(3).map(|three| [three[0], three[1], three[2]]));
    }
    groups.sort_unstable();
    groups.dedup();
    groups
}
