//! From a title to a trade, or to "not sure" with what it might be.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::{Isco08, LanguageTag, TradeId, TradeLabel};

use super::{
    candidates::{Candidate, Candidates},
    fold::has_cyrillic,
    index::Index,
    morphology::Morphology,
    ranking::{UNDECIDED, alternative, by_trade, decide, is_certain, is_ours, together},
    reading::Reading,
    words,
};

/// What a lookup is worth: word for word, by stems in their order and in any, by beginnings, and at most by likeness.
const WORD_FOR_WORD: u16 = 10_000;
const BY_STEMS: u16 = 9_500;
const BY_SET: u16 = 9_300;
const BY_BEGINNINGS: u16 = 8_900;
const BY_LIKENESS: u16 = 9_000;
/// A trade that the words in brackets suggest so much keeps the others from being sure.
const SPEAKS_OF_ANOTHER: u16 = 4_500;
/// Below this nothing is worth offering.
const WORTH_OFFERING: u16 = 3_000;

/// How likely the group of a label must be for it to be sure, where it is ours and where it is of a list.
const OURS_NEEDS: f32 = 0.5;
const LIST_NEEDS: f32 = 0.6;
/// How many groups are offered.
const MOST_CANDIDATES: usize = 5;

/// Finds the trade of a title among the labels that it was built from.
#[derive(Clone, Debug)]
pub struct TitleResolver {
    index: Index,
    candidates: Option<Arc<Candidates>>,
}

/// What a title means. A trade only where it is sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// The trade; `None` = not sure, a person chooses.
    pub trade: Option<TradeId>,
    /// Of the trade, or of the best alternative, points of 10,000.
    pub confidence: u16,
    /// The label that matched; only with a trade.
    pub matched_label: Option<String>,
    /// That label's language.
    pub matched_language: Option<LanguageTag>,
    /// Other trades that it might be, best first; where it is not sure, all that it might be.
    pub alternatives: Vec<Alternative>,
}

/// A trade that a title might mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The trade.
    pub trade: TradeId,
    /// Points of 10,000.
    pub confidence: u16,
    /// The label that is nearest.
    pub label: String,
    /// That label's language.
    pub language: LanguageTag,
}

impl TitleResolver {
    /// Lays the labels out; about a hundredth of a second for 5,000.
    pub fn new(labels: &[TradeLabel]) -> Self {
        Self { index: Index::new(labels), candidates: None }
    }

    /// The same, told the groups of the trades: titles that no label settles get alternatives by what all labels of a
    /// group have in common. Some seconds for 50,000 labels, or nothing where `before` has learned from the same ones:
    /// a decision of a person teaches nothing about other titles.
    #[must_use]
    pub fn with_groups(mut self, isco08: impl Fn(TradeId) -> Option<Isco08>, before: Option<&Self>) -> Self {
        let labels = || self.index.undecided().filter_map(|label| Some((label, isco08(label.trade)?)));
        let known = before.and_then(|before| before.candidates.clone());
        let known = known.filter(|candidates| candidates.knows(labels()));
        self.candidates = Some(known.unwrap_or_else(|| Arc::new(Candidates::new(labels()))));
        self
    }

    /// The trade of a title. The language, where known, is a prior: a label of that language goes first, but a loanword
    /// of the neighbours is understood too. What a person has decided of exactly this title holds.
    pub fn resolve(&self, title: &str, language: Option<&LanguageTag>) -> Resolution {
        let serbian = has_cyrillic(title).then(|| "sr".parse().ok()).flatten();
        let language = language.filter(|tag| serbian.is_none() || may_be_cyrillic(tag)).or(serbian.as_ref());
        let decided = self.index.decided(title);
        if !decided.is_empty() {
            return decide(self.ranked(decided, WORD_FOR_WORD, language));
        }
        let reading = Reading::of(title);
        let mut found = self.read(&reading, language);
        if !is_certain(&found)
            && let Some(outside) = Reading::outside_brackets(title)
        {
            found = self.outside(&outside, found, language);
        }
        let Some(candidates) = &self.candidates else { return decide(found) };
        let likely = candidates.of(title, language);
        if is_certain(&found) && self.is_borne_out(&found[0], candidates, &likely) {
            return decide(found);
        }
        decide(with_candidates(found, candidates, &likely))
    }

    /// Whether what was found by a label may be sure. Lists have labels in groups where nobody looks for them: such a
    /// label needs the others for it, and one of ours only gives way to a list's label of another group.
    fn is_borne_out(&self, found: &Alternative, candidates: &Candidates, likely: &[Candidate]) -> bool {
        let own = candidates.likelihood(likely, found.trade);
        let same = self.index.with_key(&Reading::label(&found.label));
        let mut same = same.iter().map(|at| self.index.label(*at));
        if same.any(|label| label.trade == found.trade && is_ours(label)) {
            let by_list = likely.first().is_some_and(|best| !is_ours(candidates.label(best)));
            return own >= OURS_NEEDS || !by_list;
        }
        own >= LIST_NEEDS
    }

    /// What a title says as a whole, or else in its halves.
    fn read(&self, reading: &Reading, language: Option<&LanguageTag>) -> Vec<Alternative> {
        if reading.is_choice {
            return self.halves(reading, language).unwrap_or_default();
        }
        let whole = self.whole(reading, language);
        if is_certain(&whole) && !(reading.is_list && self.names_two(reading, language)) {
            return whole;
        }
        self.halves(reading, language).unwrap_or(whole)
    }

    /// Whether two halves are sure of two trades.
    fn names_two(&self, reading: &Reading, language: Option<&LanguageTag>) -> bool {
        let sure = reading.halves.iter().filter(|half| !is_heads(half)).filter_map(|half| {
            let found = self.found(half, &reading.short, language);
            is_certain(&found).then(|| found[0].trade)
        });
        reading.halves.len() > 1 && sure.collect::<BTreeSet<TradeId>>().len() > 1
    }

    /// What a title says without its brackets, unless they speak of another trade.
    fn outside(
        &self,
        reading: &Reading,
        with_brackets: Vec<Alternative>,
        language: Option<&LanguageTag>,
    ) -> Vec<Alternative> {
        let found = self.exact(&reading.words, language);
        let agrees = |best: &Alternative| {
            with_brackets.iter().all(|one| one.trade == best.trade || one.confidence < SPEAKS_OF_ANOTHER)
        };
        if is_certain(&found) && found.first().is_some_and(agrees) { found } else { with_brackets }
    }

    /// What a title says as a whole, if need be without what is only around it.
    fn whole(&self, reading: &Reading, language: Option<&LanguageTag>) -> Vec<Alternative> {
        let all = self.exact(&reading.all, language);
        let found = if all.is_empty() { self.found(&reading.words, &reading.short, language) } else { all };
        if is_certain(&found) { found } else { self.without_licence(reading, language).unwrap_or(found) }
    }

    /// A licence decides where it stands with "driver" alone, and says nothing beside "bus driver".
    fn without_licence(&self, reading: &Reading, language: Option<&LanguageTag>) -> Option<Vec<Alternative>> {
        let words: Vec<String> =
            reading.words.iter().filter(|word| !word.starts_with('#')).cloned().collect();
        let says_more = words.len() < reading.words.len() && !is_heads(&words);
        says_more.then(|| self.found(&words, &reading.short, language))
    }

    /// What both halves of a title say together; `None` where it has no two halves that say something.
    fn halves(&self, reading: &Reading, language: Option<&LanguageTag>) -> Option<Vec<Alternative>> {
        if reading.halves.len() < 2 {
            return None;
        }
        // A half that is only "technician" says nothing by itself.
        let telling = reading.halves.iter().filter(|half| !is_heads(half));
        let found = together(telling.map(|half| self.found(half, &reading.short, language)).collect());
        (!found.is_empty()).then_some(found)
    }

    /// The trades that some words might mean, best first, each once.
    fn found(&self, words: &[String], short: &[String], language: Option<&LanguageTag>) -> Vec<Alternative> {
        let exact = self.exact(words, language);
        if exact.is_empty() { self.alike(words, short, language) } else { exact }
    }

    /// The trades with a label that has these words, perhaps in other forms.
    fn exact(&self, words: &[String], language: Option<&LanguageTag>) -> Vec<Alternative> {
        let same = self.index.with_key(words);
        if same.iter().any(|at| self.is_false_friend(words, *at, language)) {
            return self.ranked(same, UNDECIDED, language);
        }
        let cap = if is_heads(words) { UNDECIDED } else { WORD_FOR_WORD };
        // Several heads together may be the name of a trade ("instalater-monter"), where they are a label.
        let word_for_word = if words.len() == 1 { cap } else { WORD_FOR_WORD };
        let mut found: Vec<(u32, u16)> = same.iter().map(|at| (*at, word_for_word)).collect();
        if !same.iter().any(|at| is_ours(self.index.label(*at))) {
            let query = self.index.query(words);
            found.extend(self.index.with_stems(&query).into_iter().map(|at| (at, cap.min(BY_STEMS))));
            if found.is_empty() {
                found.extend(self.index.with_set(&query).into_iter().map(|at| (at, cap.min(BY_SET))));
            }
        }
        self.ranked_by_words(&found, words, language)
    }

    /// Whether a label of another language has this word, but means something else by it.
    fn is_false_friend(&self, words: &[String], label: u32, language: Option<&LanguageTag>) -> bool {
        let ([word], Some(language)) = (words, language) else { return false };
        let of_title = Morphology::of(language);
        Morphology::of(&self.index.label(label).language) != of_title
            && words::is_false_friend(word, of_title)
    }

    /// The trades with labels that begin so or are alike.
    fn alike(&self, words: &[String], short: &[String], language: Option<&LanguageTag>) -> Vec<Alternative> {
        let query = self.index.query(words);
        if words.iter().any(|word| short.contains(word)) {
            let longer = self.index.beginning_with(&query, short);
            if !longer.is_empty() {
                return self.ranked(&longer, BY_BEGINNINGS, language);
            }
        }
        let confidence =
            |like: f64, agrees: bool| points(like).min(if agrees { BY_LIKENESS } else { UNDECIDED });
        let similar = self.index.similar(&query).into_iter();
        let worth = similar.map(|(at, like, agrees)| (self.index.label(at), confidence(like, agrees)));
        by_trade(worth.filter(|(_, confidence)| *confidence >= WORTH_OFFERING), language)
    }

    fn ranked(&self, labels: &[u32], confidence: u16, language: Option<&LanguageTag>) -> Vec<Alternative> {
        by_trade(labels.iter().map(|at| (self.index.label(*at), confidence)), language)
    }

    /// The same, where a label of an imported list that any of several occupations might have is never sure.
    fn ranked_by_words(
        &self,
        labels: &[(u32, u16)],
        words: &[String],
        language: Option<&LanguageTag>,
    ) -> Vec<Alternative> {
        let are_broad = words::are_broad(words);
        let capped = |(at, confidence): &(u32, u16)| {
            let label = self.index.label(*at);
            let is_vague = !is_ours(label) && (are_broad || self.index.is_clipped(*at));
            (label, if is_vague { UNDECIDED.min(*confidence) } else { *confidence })
        };
        by_trade(labels.iter().map(capped), language)
    }
}

/// Trades that a title might mean, those of likelier groups first.
fn with_candidates(
    mut found: Vec<Alternative>,
    candidates: &Candidates,
    likely: &[Candidate],
) -> Vec<Alternative> {
    let mut all = Vec::with_capacity(MOST_CANDIDATES + found.len());
    for one in likely.iter().take(MOST_CANDIDATES) {
        let label = candidates.label(one);
        found.retain(|known| known.trade != label.trade);
        let confidence = points(f64::from(one.likelihood)).min(UNDECIDED);
        all.push(alternative(label, confidence));
    }
    all.extend(found);
    all
}

/// Whether a title in Cyrillic can be in this language.
fn may_be_cyrillic(tag: &LanguageTag) -> bool {
    ["bs", "hr", "sr", "mk", "bg", "ru", "uk"].iter().any(|one| tag.as_str().starts_with(one))
}

/// Whether there are only heads that many trades share.
fn is_heads(words: &[String]) -> bool {
    words.iter().all(|word| words::head_of(word).is_some())
}

/// A likeness of 0 to 1 in points of 10,000.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 to 10,000 before")]
fn points(likeness: f64) -> u16 {
    (likeness.clamp(0.0, 1.0) * 10_000.0).round() as u16
}
