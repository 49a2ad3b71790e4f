//! Random choices from a seed, so that a case can be had again.

use std::ops::Range;

/// `SplitMix64` (Steele, Lea, Flood 2014).
#[derive(Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number of the range.
    pub(crate) fn number(&mut self, range: Range<u32>) -> u32 {
        let width = u64::from(range.end - range.start);
        range.start + u32::try_from(self.next() % width).unwrap_or(0)
    }

    /// Yes, in so many of a hundred cases.
    pub(crate) fn percent(&mut self, percent: u32) -> bool {
        self.number(0..100) < percent
    }

    pub(crate) fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let most = u32::try_from(all.len()).unwrap_or(u32::MAX);
        &all[self.number(0..most) as usize]
    }

    /// Some of a value, or nothing in so many of a hundred cases.
    pub(crate) fn unless<T>(&mut self, percent: u32, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.percent(percent) { None } else { Some(value(self)) }
    }
}
