//! What each n-gram says of each group: weights learned from the labels, and the middle of the group's own labels.
//!
//! The weights are those of a linear classifier that is passive where an answer is right by a margin and aggressive
//! where it isn't (Crammer, Dekel, Keshet, Shalev-Shwartz, Singer 2006, PA-I for many classes), averaged over all steps
//! (Freund and Schapire 1999). Only n-grams that a group has in some label get a weight for it, so that a title is
//! asked in microseconds.

mod postings;
mod training;

use super::grams::Grams;
use super::nearest::Asked;
use super::texts::{Family, Texts};
use postings::Postings;

/// The weights, for each n-gram and group that has it.
#[derive(Clone, Debug)]
pub(super) struct Linear {
    postings: Postings,
    groups: usize,
    /// For each family that is large its weights; the last are for every other language.
    weights: Vec<Option<Vec<f32>>>,
}

/// What the middle of a group counts beside the learned weights.
const MIDDLE: f32 = 0.5;

impl Linear {
    /// Learns from texts, after weighing their n-grams.
    pub(super) fn learn(grams: &mut Grams, texts: &mut Texts) -> Self {
        let postings = Postings::new(grams, texts);
        grams.set_weights(postings.weights_of_grams(texts));
        texts.set_scales(grams);
        let learned = training::learn(grams, texts, &postings);
        let large =
            texts.families.all().map(|family| texts.families.is_large(family).then_some(Some(family)));
        let weights = large
            .chain([Some(None)])
            .map(|family| family.map(|family| with_middle(&learned, grams, texts, &postings, family)))
            .collect();
        Self { postings, groups: texts.groups.len(), weights }
    }

    /// What a title's n-grams say of every group.
    pub(super) fn scores(&self, grams: &Grams, asked: &Asked, family: Option<Family>) -> Vec<f32> {
        let own = family.and_then(|family| self.weights.get(usize::from(family))?.as_ref());
        let mut scores = vec![0.0; self.groups];
        let Some(weights) = own.or_else(|| self.weights.last()?.as_ref()) else { return scores };
        for gram in &asked.grams {
            let value = grams.weight(*gram) * asked.scale;
            let range = self.postings.range(*gram);
            for (group, weight) in self.postings.groups[range.clone()].iter().zip(&weights[range]) {
                scores[usize::from(*group)] += value * weight;
            }
        }
        scores
    }
}

/// The learned weights and the middle of each group's texts, of one family or of all (Rocchio 1971).
fn with_middle(
    learned: &[f32],
    grams: &Grams,
    texts: &Texts,
    postings: &Postings,
    family: Option<Family>,
) -> Vec<f32> {
    let mut middle = vec![0.0_f32; learned.len()];
    for text in texts.all.iter().filter(|text| family.is_none_or(|family| text.family == family)) {
        for gram in texts.grams(text) {
            if let Some(at) = postings.at(*gram, text.group) {
                middle[at] += grams.weight(*gram) * text.scale;
            }
        }
    }
    let mut squares = vec![0.0_f32; texts.groups.len()];
    for (group, value) in postings.groups.iter().zip(&middle) {
        squares[usize::from(*group)] += value * value;
    }
    let scale = |group: &u16| squares[usize::from(*group)].sqrt().max(f32::MIN_POSITIVE).recip();
    let values = postings.groups.iter().zip(&middle).map(|(group, value)| value * scale(group));
    learned.iter().zip(values).map(|(weight, value)| weight + MIDDLE * value).collect()
}
