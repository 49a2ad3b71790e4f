//! How well a pair fits: an exact sum of parts, or every rule that blocks it.

use serde::{Deserialize, Serialize};

use crate::{Blocked, Fact, OfferPeriodId, TradeId, text_enum::text_enum};

/// All points there are. A score is out of 10,000; the weights of a profile sum to it.
pub const ALL_POINTS: u16 = 10_000;

text_enum! {
    /// One question that weighs.
    Criterion {
        /// Is it the same occupation, or a near one?
        Trade = "trade",
        /// How far is it?
        Region = "region",
        /// Do the days meet?
        Period = "period",
        /// Is there enough for all?
        Quantity = "quantity",
        /// Do they understand each other?
        Language = "language",
        /// Has it been confirmed lately?
        Freshness = "freshness",
        /// How did it go so far?
        TrackRecord = "track_record",
        /// How many of the quality criteria does the host meet?
        Quality = "quality",
        /// Can everybody take part?
        Inclusion = "inclusion",
        /// Do they know each other?
        Partnership = "partnership",
    }
}

/// What one criterion gives a pair.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The question.
    pub criterion: Criterion,
    /// Points of the score.
    pub points: u16,
    /// Points that it could give.
    pub of: u16,
    /// What is known.
    pub fact: Fact,
}

/// A pair that fits, by its best trade and period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// The sum of the parts, 0 to 10,000.
    pub points: u16,
    /// One part for each criterion that weighs, in the order of [`Criterion::ALL`].
    pub parts: Vec<Part>,
    /// The offer's trade that won; `None` where the offer states none.
    pub trade: Option<TradeId>,
    /// The offer's period that won; `None` where the offer states none.
    pub period: Option<OfferPeriodId>,
    /// Orders equal scores, smaller first: freshness, then a stable hash of the ids.
    pub tie_key: i64,
    /// What somebody has to look at, since nobody has told us: worded like a blocked rule.
    pub check_by_hand: Vec<Blocked>,
}

/// What the engine says about a pair: its score, or every rule that blocks it (never empty).
pub type Verdict = Result<Score, Vec<Blocked>>;

impl Score {
    /// The parts that give most of what they could and weigh most, strongest first: points above the neutral
    /// half, so that a small certain reason goes before a large unknown one.
    pub fn strongest(&self, count: usize) -> Vec<&Part> {
        strongest(&self.parts, count)
    }
}

/// The strongest of some parts: only those of which something is known and which give more than half.
pub fn strongest(parts: &[Part], count: usize) -> Vec<&Part> {
    let mut known: Vec<&Part> = parts
        .iter()
        .filter(|part| part.fact != Fact::NotStated && 2 * u32::from(part.points) > u32::from(part.of))
        .collect();
    known.sort_by_key(|part| {
        (std::cmp::Reverse(2 * i32::from(part.points) - i32::from(part.of)), part.criterion)
    });
    known.truncate(count);
    known
}
