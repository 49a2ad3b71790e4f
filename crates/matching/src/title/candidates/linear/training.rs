//! Learns weights that tell groups apart.

use super::super::grams::Grams;
use super::super::texts::{Text, Texts};
use super::postings::Postings;

/// How often each text is looked at.
const ROUNDS: usize = 5;
/// What was right by the margin so often in a row is not looked at again: it takes half the time, and changes nothing.
const SETTLED: u8 = 2;
/// By how much the right group must lead.
const LEAD: f32 = 1.0;
/// How far one text may move the weights at most.
const MOST: f32 = 1.0;
/// Texts come sorted; by this step, a prime, every one comes once a round and neighbours far apart.
const STEP: usize = 15_485_863;

/// The learner at work.
struct Learner<'a> {
    grams: &'a Grams,
    postings: &'a Postings,
    weights: Vec<f32>,
    /// The sum of all changes, each times the step at which it came: for the average.
    late: Vec<f32>,
    scores: Vec<f32>,
    step: f32,
}

/// The weight of each posting.
pub(super) fn learn(grams: &Grams, texts: &Texts, postings: &Postings) -> Vec<f32> {
    let size = postings.groups.len();
    let mut learner = Learner {
        grams,
        postings,
        weights: vec![0.0; size],
        late: vec![0.0; size],
        scores: vec![0.0; texts.groups.len()],
        step: 0.0,
    };
    let all: Vec<&Text> = texts.all.iter().filter(|text| text.is_new).collect();
    let mut settled = vec![0_u8; all.len()];
    for _ in 0..ROUNDS {
        for at in (0..all.len()).map(|n| n.wrapping_mul(STEP) % all.len()) {
            learner.step += 1.0;
            if settled[at] < SETTLED {
                settled[at] = if learner.look_at(texts, all[at]) { 0 } else { settled[at] + 1 };
            }
        }
    }
    let steps = learner.step + 1.0;
    learner.weights.iter().zip(&learner.late).map(|(weight, late)| weight - late / steps).collect()
}

impl Learner<'_> {
    /// Whether the weights had to be changed for a text.
    fn look_at(&mut self, texts: &Texts, text: &Text) -> bool {
        if text.scale == 0.0 {
            return false;
        }
        let grams = texts.grams(text);
        self.scores.fill(0.0);
        for gram in grams {
            let value = self.grams.weight(*gram) * text.scale;
            let range = self.postings.range(*gram);
            for (group, weight) in self.postings.groups[range.clone()].iter().zip(&self.weights[range]) {
                self.scores[usize::from(*group)] += value * weight;
            }
        }
        let Some((other, score)) = self.best_other(text.group) else { return false };
        let loss = LEAD - (self.scores[usize::from(text.group)] - score);
        if loss <= 0.0 {
            return false;
        }
        let change = MOST.min(loss / 2.0); // the vector's length is 1
        for gram in grams {
            let change = change * self.grams.weight(*gram) * text.scale;
            self.change(*gram, text.group, change);
            self.change(*gram, other, -change);
        }
        true
    }

    fn best_other(&self, right: u16) -> Option<(u16, f32)> {
        let others = (0_u16..).zip(self.scores.iter().copied()).filter(|(group, _)| *group != right);
        others.max_by(|(_, a), (_, b)| a.total_cmp(b))
    }

    fn change(&mut self, gram: u32, group: u16, by: f32) {
        if let Some(at) = self.postings.at(gram, group) {
            self.weights[at] += by;
            self.late[at] += by * self.step;
        }
    }
}
