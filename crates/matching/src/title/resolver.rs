//! From a title to a trade, or to "not sure" with what it might be.

use std::cmp::Reverse;

use domain::{LanguageTag, TradeId, TradeLabel};

use super::{
    index::Index,
    reading::Reading,
    similarity::{Word, heads_agree, similarity},
    words,
};

/// From this confidence on an answer is sure, points of 10,000.
const SURE: u16 = 8_000;
/// What a lookup is worth: word for word, by stems, and at most by likeness.
const WORD_FOR_WORD: u16 = 10_000;
const BY_STEMS: u16 = 9_500;
const BY_LIKENESS: u16 = 9_000;
/// What a label of another language than the given one loses: enough for a label of the given one to win.
const KIN_LANGUAGE: u16 = MARGIN;
/// The same where speakers don't understand each other: only word for word is still sure.
const OTHER_LANGUAGE: u16 = 1_600;
/// Two trades nearer than this are one too many.
const MARGIN: u16 = 700;
/// What can't be decided is never more confident than this.
const UNDECIDED: u16 = 6_000;
/// Below this nothing is worth offering.
const WORTH_OFFERING: u16 = 3_000;
/// How many alternatives are offered.
const MOST_ALTERNATIVES: usize = 5;

/// Finds the trade of a title among the labels that it was built from.
#[derive(Clone, Debug)]
pub struct TitleResolver {
    index: Index,
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
        Self { index: Index::new(labels) }
    }

    /// The trade of a title. The language, where known, is a prior: a label of that language goes first, but a loanword
    /// of the neighbours is understood too.
    pub fn resolve(&self, title: &str, language: Option<&LanguageTag>) -> Resolution {
        let reading = Reading::of(title);
        let whole = self.found(&reading.words, language);
        let Some(halves) = self.halves(&reading, language).filter(|_| !is_certain(&whole)) else {
            return decide(whole);
        };
        decide(halves)
    }

    /// What both halves of a title say together; `None` where it has no two halves that say something.
    fn halves(&self, reading: &Reading, language: Option<&LanguageTag>) -> Option<Vec<Alternative>> {
        if reading.halves.len() < 2 {
            return None;
        }
        // A half that is only "technician" says nothing by itself.
        let telling = reading.halves.iter().filter(|half| !is_heads(half));
        let found: Vec<Vec<Alternative>> = telling.map(|half| self.found(half, language)).collect();
        let all_certain = found.iter().all(|half| is_certain(half));
        let mut together: Vec<Alternative> = found.into_iter().flatten().collect();
        together.sort_by_key(|one| (Reverse(one.confidence), one.trade));
        let mut seen = Vec::new();
        together.retain(|one| {
            !seen.contains(&one.trade) && {
                seen.push(one.trade);
                true
            }
        });
        // Two trades in one title are one too many, however certain each.
        if !all_certain || together.len() > 1 {
            undecided(&mut together);
        }
        (!together.is_empty()).then_some(together)
    }

    /// The trades that some words might mean, best first, each once.
    fn found(&self, words: &[String], language: Option<&LanguageTag>) -> Vec<Alternative> {
        let exact = self.index.with_key(&Reading::key(words));
        if !exact.is_empty() {
            let is_head = matches!(words, [_]) && is_heads(words);
            let cap = if is_head { UNDECIDED } else { WORD_FOR_WORD };
            return self.by_trade(exact.iter().map(|at| (*at, cap)), language);
        }
        let compared = self.index.words(words);
        let of_stems = self.index.with_stems(&compared);
        if !of_stems.is_empty() {
            let cap = if is_heads(words) { UNDECIDED } else { BY_STEMS };
            return self.by_trade(of_stems.iter().map(|at| (*at, cap)), language);
        }
        let similar = self.index.similar(&compared).into_iter();
        let likeness = |at: usize| Self::likeness(&compared, &self.index.entries[at].words);
        let worth = similar.map(|at| (at, likeness(at))).filter(|(_, like)| *like >= WORTH_OFFERING);
        self.by_trade(worth, language)
    }

    fn likeness(title: &[Word], label: &[Word]) -> u16 {
        let cap = if heads_agree(title, label) { BY_LIKENESS } else { UNDECIDED };
        points(similarity(title, label)).min(cap)
    }

    /// Each trade once, by its best label.
    fn by_trade(
        &self,
        labels: impl Iterator<Item = (usize, u16)>,
        language: Option<&LanguageTag>,
    ) -> Vec<Alternative> {
        let mut all: Vec<Alternative> = labels
            .map(|(at, confidence)| {
                let label = &self.index.entries[at].label;
                let lost = language.map_or(0, |language| lost(language, &label.language));
                Alternative {
                    trade: label.trade,
                    confidence: confidence.saturating_sub(lost),
                    label: label.label.clone(),
                    language: label.language.clone(),
                }
            })
            .collect();
        // Stable: among equals the catalogue's order, which has the preferred label first.
        all.sort_by_key(|one| Reverse(one.confidence));
        let mut seen = Vec::new();
        all.retain(|one| {
            !seen.contains(&one.trade) && {
                seen.push(one.trade);
                true
            }
        });
        all
    }
}

/// Whether there are only heads that many trades share.
fn is_heads(words: &[String]) -> bool {
    words.iter().all(|word| words::head(word).is_some())
}

/// What a label of `other` loses where the title is in `given`.
fn lost(given: &LanguageTag, other: &LanguageTag) -> u16 {
    let primary = |tag: &LanguageTag| tag.as_str().split('-').next().map(str::to_owned).unwrap_or_default();
    let is_kin = |tag: &LanguageTag| ["bs", "hr", "sr"].contains(&primary(tag).as_str());
    if given == other {
        0
    } else if (is_kin(given) && is_kin(other)) || primary(given) == primary(other) {
        KIN_LANGUAGE
    } else {
        OTHER_LANGUAGE
    }
}

/// One trade, confident, with no other near.
fn is_certain(found: &[Alternative]) -> bool {
    match found {
        [only] => only.confidence >= SURE,
        [best, next, ..] => best.confidence >= SURE && best.confidence >= next.confidence + MARGIN,
        [] => false,
    }
}

fn decide(mut found: Vec<Alternative>) -> Resolution {
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

/// A likeness of 0 to 1 in points of 10,000.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 to 10,000 before")]
fn points(likeness: f64) -> u16 {
    (likeness.clamp(0.0, 1.0) * 10_000.0).round() as u16
}
