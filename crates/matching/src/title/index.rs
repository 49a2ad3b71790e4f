//! The labels, laid out for looking up: by their letters, by their stems in order and in any order, word by word.

use std::collections::BTreeSet;

use hashbrown::HashMap;

use domain::{LabelKind, LanguageTag, TradeId, TradeLabel};

use super::{
    morphology::Morphology,
    reading::Reading,
    similarity::{Heads, Match, Query, similarity},
    vocabulary::{LabelWord, StemId, Vocabulary, Word},
    words::Head,
};

/// A label and its words.
#[derive(Clone, Debug)]
struct Entry {
    label: TradeLabel,
    morphology: Morphology,
    words: Vec<LabelWord>,
    /// Whether it is only a part of the name that is preferred ("porter" of a hospital porter).
    is_clipped: bool,
}

/// What is laid out for each family of languages.
#[derive(Clone, Debug)]
struct Family {
    vocabulary: Vocabulary,
    by_stems: HashMap<String, Vec<u32>>,
    by_set: HashMap<String, Vec<u32>>,
}

/// The labels of all trades.
#[derive(Clone, Debug)]
pub(super) struct Index {
    entries: Vec<Entry>,
    by_key: HashMap<String, Vec<u32>>,
    decided: HashMap<String, Vec<u32>>,
    families: [Family; 3],
    heads: HashMap<TradeId, Heads>,
}

/// How many labels are compared word by word at most.
const CANDIDATES: usize = 120;
/// Labels without the words that are so much of a title's weight are not looked at.
const ENOUGH: f64 = 0.55;
/// Whose labels are decisions.
const PERSON: &str = "person";

impl Index {
    pub(super) fn new(labels: &[TradeLabel]) -> Self {
        let families = Morphology::ALL.map(|morphology| Family {
            vocabulary: Vocabulary::new(morphology),
            by_stems: HashMap::new(),
            by_set: HashMap::new(),
        });
        let mut index = Self {
            entries: Vec::with_capacity(labels.len()),
            by_key: HashMap::with_capacity(labels.len()),
            decided: HashMap::new(),
            families,
            heads: HashMap::new(),
        };
        for (at, label) in (0..).zip(labels) {
            index.push(at, label);
        }
        index.mark_clipped();
        index
    }

    fn push(&mut self, at: u32, label: &TradeLabel) {
        let said = Reading::label(&label.label);
        let morphology = Morphology::of(&label.language);
        let family = &mut self.families[morphology.number()];
        let read: Vec<Word> = said.iter().map(|word| family.vocabulary.word(word)).collect();
        let words = read.iter().map(|word| family.vocabulary.add(word, at, label.trade)).collect();
        family.by_stems.entry(stems(&read)).or_default().push(at);
        family.by_set.entry(set(&read)).or_default().push(at);
        self.by_key.entry(Reading::key(&said)).or_default().push(at);
        if label.source == PERSON {
            self.decided.entry(Reading::letter_for_letter(&label.label)).or_default().push(at);
        }
        self.heads.entry(label.trade).or_default().extend(read.iter().filter_map(|word| word.head));
        self.entries.push(Entry { label: label.clone(), morphology, words, is_clipped: false });
    }

    fn mark_clipped(&mut self) {
        let stems = |entry: &Entry| entry.words.iter().map(|word| word.stem).collect::<BTreeSet<_>>();
        let preferred: HashMap<(TradeId, LanguageTag), BTreeSet<StemId>> = self
            .entries
            .iter()
            .filter(|entry| entry.label.kind == LabelKind::Preferred)
            .map(|entry| ((entry.label.trade, entry.label.language.clone()), stems(entry)))
            .collect();
        for entry in &mut self.entries {
            let whole = preferred.get(&(entry.label.trade, entry.label.language.clone()));
            let own = stems(entry);
            entry.is_clipped = whole.is_some_and(|whole| own.len() < whole.len() && own.is_subset(whole));
        }
    }

    /// Whether a label is only a part of the preferred one.
    pub(super) fn is_clipped(&self, at: u32) -> bool {
        self.entries[at as usize].is_clipped
    }

    /// All labels but decisions: those are about one title and no other.
    pub(super) fn undecided(&self) -> impl Iterator<Item = &TradeLabel> {
        self.entries.iter().map(|entry| &entry.label).filter(|label| label.source != PERSON)
    }

    pub(super) fn label(&self, at: u32) -> &TradeLabel {
        &self.entries[at as usize].label
    }

    /// Labels that are this title letter for letter because a person said so.
    pub(super) fn decided(&self, title: &str) -> &[u32] {
        if self.decided.is_empty() {
            return &[];
        }
        self.decided.get(&Reading::letter_for_letter(title)).map_or(&[], Vec::as_slice)
    }

    /// Labels that are this title, word for word.
    pub(super) fn with_key(&self, words: &[String]) -> &[u32] {
        self.by_key.get(&Reading::key(words)).map_or(&[], Vec::as_slice)
    }

    /// Labels whose words have the same stems in the same order.
    pub(super) fn with_stems(&self, query: &Query) -> Vec<u32> {
        self.looked_up(query, |family, words| family.by_stems.get(&stems(words)))
    }

    /// Labels whose words have the same stems in any order, heads of one kind being the same.
    pub(super) fn with_set(&self, query: &Query) -> Vec<u32> {
        self.looked_up(query, |family, words| family.by_set.get(&set(words)))
    }

    fn looked_up<'a>(
        &'a self,
        query: &Query,
        look: impl Fn(&'a Family, &[Word]) -> Option<&'a Vec<u32>>,
    ) -> Vec<u32> {
        let found = self.families.iter().zip(&query.words).filter_map(|(family, words)| look(family, words));
        found.flatten().copied().collect()
    }

    /// The words of a title as each family of languages reads them.
    pub(super) fn query(&self, words: &[String]) -> Query {
        let read = |family: &Family| words.iter().map(|word| family.vocabulary.word(word)).collect();
        Query { words: [0, 1, 2].map(|number: usize| read(&self.families[number])) }
    }

    /// Labels whose words begin with what the title has short.
    pub(super) fn beginning_with(&self, query: &Query, short: &[String]) -> Vec<u32> {
        let fits = |entry: &Entry| {
            let title = &query.words[entry.morphology.number()];
            let vocabulary = &self.families[entry.morphology.number()].vocabulary;
            title.len() == entry.words.len()
                && title.iter().zip(&entry.words).all(|(one, other)| {
                    one.stem == Some(other.stem)
                        || (short.contains(&one.root.form)
                            && vocabulary.text(other.stem).starts_with(&one.root.form))
                })
        };
        (0..).zip(&self.entries).filter(|(_, entry)| fits(entry)).map(|(at, _)| at).collect()
    }

    /// The labels that share most with the words that say something: each with its likeness, 0 to 1, and whether its
    /// heads agree.
    pub(super) fn similar(&self, query: &Query) -> Vec<(u32, f64, bool)> {
        // What is a word in any language is not misspelt in another.
        let is_known = |at: usize| query.words.iter().any(|words| words[at].stem.is_some());
        let trades = self.heads.len();
        let mut found = Vec::new();
        for (family, words) in self.families.iter().zip(&query.words) {
            let matches: Vec<Match> = words
                .iter()
                .enumerate()
                .map(|(at, word)| Match::new(&family.vocabulary, word, is_known(at), trades))
                .collect();
            for at in candidates(&family.vocabulary, &matches) {
                let entry = &self.entries[at as usize];
                let like = similarity(&family.vocabulary, &matches, &entry.words, trades);
                found.push((at, like, self.heads_agree(words, entry)));
            }
        }
        found
    }

    /// Whether the heads of a title say the same of level and kind of work as those of a label. A head too many in the
    /// title is no contradiction where other labels of the trade have it ("mekanik frigorist", "frigorist"), and many
    /// profiles are written with "technician" behind; one too many in the label is.
    fn heads_agree(&self, title: &[Word], entry: &Entry) -> bool {
        let title: Heads = title.iter().filter_map(|word| word.head).collect();
        let label: Heads = entry.words.iter().filter_map(|word| word.head).collect();
        let of_trade = self.heads.get(&entry.label.trade);
        let is_harmless = |head: &Head| {
            *head == Head::Technician
                || (!head.is_level() && of_trade.is_some_and(|heads| heads.contains(head)))
        };
        label.is_subset(&title) && title.difference(&label).all(is_harmless)
    }
}

/// The labels with the words of most weight, best first.
fn candidates(vocabulary: &Vocabulary, matches: &[Match]) -> Vec<u32> {
    let mut worth: HashMap<u32, f64> = HashMap::new();
    for (one, brings) in telling(vocabulary, matches) {
        for (stem, alike) in &one.stems {
            for label in vocabulary.labels(*stem) {
                let worth =
                    if brings { Some(worth.entry(*label).or_default()) } else { worth.get_mut(label) };
                if let Some(worth) = worth {
                    *worth += one.weight * alike;
                }
            }
        }
    }
    let mut labels: Vec<(u32, f64)> = worth.into_iter().collect();
    let best_first = |(one, a): &(u32, f64), (other, b): &(u32, f64)| b.total_cmp(a).then(one.cmp(other));
    if labels.len() > CANDIDATES {
        labels.select_nth_unstable_by(CANDIDATES, best_first);
        labels.truncate(CANDIDATES);
    }
    labels.sort_unstable_by(best_first);
    labels.into_iter().map(|(label, _)| label).collect()
}

/// The words of a title but its heads, those with few labels first, and whether their labels are worth a look: labels
/// that have none of them share less with the title than could ever matter.
fn telling<'a>(vocabulary: &Vocabulary, matches: &'a [Match]) -> Vec<(&'a Match, bool)> {
    let labels =
        |one: &Match| one.stems.iter().map(|(stem, _)| vocabulary.labels(*stem).len()).sum::<usize>();
    let mut words: Vec<(usize, &Match)> =
        matches.iter().filter(|one| !one.is_head).map(|one| (labels(one), one)).collect();
    words.sort_by_key(|(labels, _)| *labels);
    let all: f64 = matches.iter().map(|one| one.weight).sum();
    let mut before = 0.0;
    let brings = |(_, one): (usize, &'a Match)| {
        let brings = before <= ENOUGH * all;
        before += one.weight;
        (one, brings)
    };
    words.into_iter().map(brings).collect()
}

fn stems(words: &[Word]) -> String {
    words.iter().map(|word| word.root.stem.as_str()).collect()
}

fn set(words: &[Word]) -> String {
    let stem =
        |word: &'_ Word| word.head.map_or_else(|| word.root.stem.clone(), |head| head.key().to_owned());
    words.iter().map(stem).collect::<BTreeSet<String>>().into_iter().collect::<Vec<_>>().join(" ")
}
