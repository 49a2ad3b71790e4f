//! The groups that have an n-gram, n-gram by n-gram.

use std::ops::Range;

use super::super::grams::{Gram, Grams};
use super::super::texts::Texts;

/// Flat, in the order of the n-grams' numbers.
#[derive(Clone, Debug)]
pub(super) struct Postings {
    starts: Vec<u32>,
    pub(super) groups: Vec<u16>,
}

/// An n-gram of more groups tells none from another.
const MOST_GROUPS: usize = 120;

impl Postings {
    pub(super) fn new(grams: &Grams, texts: &Texts) -> Self {
        let mut pairs: Vec<u64> = Vec::new();
        for text in &texts.all {
            pairs.extend(texts.grams(text).iter().map(|gram| u64::from(*gram) << 16 | u64::from(text.group)));
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut postings = Self { starts: vec![0], groups: Vec::with_capacity(pairs.len()) };
        let mut rest = pairs.as_slice();
        for gram in (0_u64..).take(grams.len()) {
            let (own, others) = rest.split_at(rest.partition_point(|pair| pair >> 16 <= gram));
            if own.len() <= MOST_GROUPS {
                postings.groups.extend(own.iter().filter_map(|pair| u16::try_from(pair & 0xffff).ok()));
            }
            postings.starts.push(u32::try_from(postings.groups.len()).unwrap_or(u32::MAX));
            rest = others;
        }
        postings
    }

    /// Where an n-gram's groups stand.
    pub(super) fn range(&self, gram: Gram) -> Range<usize> {
        let at = gram as usize;
        self.starts[at] as usize..self.starts[at + 1] as usize
    }

    /// Where a group stands among those of an n-gram.
    pub(super) fn at(&self, gram: Gram, group: u16) -> Option<usize> {
        let range = self.range(gram);
        self.groups[range.clone()].binary_search(&group).ok().map(|at| range.start + at)
    }

    /// What each n-gram says: smoothed inverse document frequency, and nothing where too many groups have it.
    #[expect(clippy::cast_precision_loss, reason = "hundreds of thousands of texts")]
    pub(super) fn weights_of_grams(&self, texts: &Texts) -> Vec<f32> {
        let mut with_it = vec![0_u32; self.starts.len() - 1];
        for gram in texts.all.iter().flat_map(|text| texts.grams(text)) {
            with_it[*gram as usize] += 1;
        }
        let all = texts.all.len() as f32 + 1.0;
        let weight = |(gram, with_it): (Gram, u32)| {
            if self.range(gram).is_empty() { 0.0 } else { (all / (1.0 + with_it as f32)).ln() + 1.0 }
        };
        (0..).zip(with_it).map(weight).collect()
    }
}
