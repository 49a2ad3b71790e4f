//! What a title might be where no label settles it: the groups of ISCO-08 that its letters speak for, best first, each
//! with its nearest label. Never sure; a person chooses.

mod grams;
mod group_words;
mod linear;
mod nearest;
mod texts;

use domain::{Isco08, LanguageTag, TradeId, TradeLabel};
use hashbrown::HashMap;

use grams::Grams;
use linear::Linear;
use nearest::Asked;
use texts::Texts;

use super::reading::Reading;

/// How many groups are compared label by label: fewer where the labels of all languages are.
const COMPARED: usize = 8;
const COMPARED_IN_ALL: usize = 5;
/// What the nearest label of a group counts beside the weights of the group, and the next one.
const NEAREST: f32 = 0.5;
const NEXT: f32 = 0.25;
/// How many of a hundred n-grams of a title some label must have: what nobody can read is not guessed at.
const LEAST_KNOWN: usize = 25;
/// How fast the worse of two groups loses likelihood: on the development lists the best is right about as often as this
/// says.
const STEEPNESS: f32 = 3.5;

/// Labels, and what their letters say of the groups.
#[derive(Clone, Debug)]
pub(super) struct Candidates {
    labels: Vec<TradeLabel>,
    grams: Grams,
    texts: Texts,
    linear: Linear,
    groups: HashMap<TradeId, Isco08>,
}

/// A group by its nearest label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    label: u32,
    /// The group.
    pub(super) group: Isco08,
    /// How likely among those that were compared, 0 to 1.
    pub(super) likelihood: f32,
}

impl Candidates {
    /// Learns from labels with their groups and from the words that ship; some seconds for 50,000 labels.
    pub(super) fn new<'a>(labels: impl Iterator<Item = (&'a TradeLabel, Isco08)>) -> Self {
        let mut grams = Grams::default();
        let (labels, of_labels): (Vec<TradeLabel>, Vec<Isco08>) =
            labels.map(|(label, group)| (label.clone(), group)).unzip();
        let groups = labels.iter().map(|label| label.trade).zip(of_labels.iter().copied()).collect();
        let mut texts = Texts::new(labels.iter().zip(of_labels), &mut grams);
        let linear = Linear::learn(&mut grams, &mut texts);
        Self { labels, grams, texts, linear, groups }
    }

    /// Whether it would learn the same from these labels.
    pub(super) fn knows<'a>(&self, labels: impl Iterator<Item = (&'a TradeLabel, Isco08)>) -> bool {
        let known = self.labels.iter().map(|label| (label, self.groups.get(&label.trade)));
        labels
            .map(|(label, group)| (label, Some(group)))
            .eq(known.map(|(label, group)| (label, group.copied())))
    }

    /// The nearest label of a group.
    pub(super) fn label(&self, candidate: &Candidate) -> &TradeLabel {
        &self.labels[candidate.label as usize]
    }

    /// How likely a trade's group is among those that a title might mean.
    pub(super) fn likelihood(&self, likely: &[Candidate], trade: TradeId) -> f32 {
        let group = self.groups.get(&trade);
        likely.iter().filter(|one| Some(&one.group) == group).map(|one| one.likelihood).sum()
    }

    /// The groups that a title might mean, best first.
    pub(super) fn of(&self, title: &str, language: Option<&LanguageTag>) -> Vec<Candidate> {
        let family = language.and_then(|tag| self.texts.families.known(tag));
        let asked = Asked::new(&self.grams, &Reading::telling(title));
        if asked.known_percent < LEAST_KNOWN {
            return Vec::new();
        }
        let scores = self.linear.scores(&self.grams, &asked, family);
        let mut found: Vec<(f32, u32, Isco08)> =
            best(&scores, if family.is_some() { COMPARED } else { COMPARED_IN_ALL })
                .into_iter()
                .filter_map(|group| {
                    let near = nearest::in_group(&self.texts, &self.grams, &asked, group, family)?;
                    let score = scores[usize::from(group)] + NEAREST * near.like + NEXT * near.next;
                    (score > 0.0).then(|| (score, near.label, self.texts.groups[usize::from(group)]))
                })
                .collect();
        found.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
        likely(&found)
    }
}

/// The groups with the highest scores; of equals the lower number.
fn best(scores: &[f32], most: usize) -> Vec<u16> {
    let mut order: Vec<u16> = (0..).take(scores.len()).collect();
    let by_score =
        |a: &u16, b: &u16| scores[usize::from(*b)].total_cmp(&scores[usize::from(*a)]).then(a.cmp(b));
    if order.len() > most {
        order.select_nth_unstable_by(most, by_score);
        order.truncate(most);
    }
    order.sort_unstable_by(by_score);
    order
}

/// Scores as likelihoods that sum up to 1 (softmax).
fn likely(found: &[(f32, u32, Isco08)]) -> Vec<Candidate> {
    let highest = found.first().map_or(0.0, |(score, ..)| *score);
    let weight = |score: f32| (STEEPNESS * (score - highest)).exp();
    let all: f32 = found.iter().map(|(score, ..)| weight(*score)).sum();
    let candidate = |(score, label, group): &(f32, u32, Isco08)| Candidate {
        label: *label,
        group: *group,
        likelihood: weight(*score) / all,
    };
    found.iter().map(candidate).collect()
}
