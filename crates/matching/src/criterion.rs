//! What weighs: each criterion turns what is known into a share of its weight, in points of 10,000.

pub(crate) mod answers;
mod freshness;
mod inclusion;
mod language;
mod partnership;
mod period;
mod quality;
mod quantity;
mod region;
pub(crate) mod track_record;
mod trade;

use domain::{ALL_POINTS, Criterion, Fact, Part};

pub(crate) use freshness::days_ago;

use crate::pair::{Combination, Pair};

/// What a criterion found out.
struct Finding {
    /// A share of the weight in points of 10,000; `None` = neutral.
    share: Option<u16>,
    /// What is known.
    fact: Fact,
}

impl Finding {
    const NOT_STATED: Self = Self { share: None, fact: Fact::NotStated };

    const fn of(share: u16, fact: Fact) -> Self {
        Self { share: Some(share), fact }
    }
}

/// One part for each criterion that weighs, in the order of [`Criterion::ALL`].
pub(crate) fn parts(pair: &Pair<'_>, of: &Combination<'_>) -> Vec<Part> {
    let weights = &pair.profile.weights;
    let weighing = Criterion::ALL.iter().filter_map(|criterion| {
        let weight = weights.get(criterion).copied().filter(|weight| *weight > 0)?;
        Some((*criterion, weight))
    });
    let neutral = pair.scorer.rules().neutral_share;
    weighing
        .map(|(criterion, weight)| {
            let finding = find(criterion, pair, of);
            let points = portion(weight, finding.share.unwrap_or(neutral));
            Part { criterion, points, of: weight, fact: finding.fact }
        })
        .collect()
}

fn find(criterion: Criterion, pair: &Pair<'_>, of: &Combination<'_>) -> Finding {
    match criterion {
        Criterion::Trade => trade::find(pair, of),
        Criterion::Region => region::find(pair),
        Criterion::Period => period::find(pair, of),
        Criterion::Quantity => quantity::find(pair, of),
        Criterion::Language => language::find(pair),
        Criterion::Freshness => freshness::find(pair),
        Criterion::TrackRecord => track_record::find(pair),
        Criterion::Quality => quality::find(pair),
        Criterion::Inclusion => inclusion::find(pair),
        Criterion::Partnership => partnership::find(pair),
    }
}

/// A share of a weight, rounded down; never more than the weight.
pub(crate) fn portion(weight: u16, share: u16) -> u16 {
    ratio(u64::from(weight) * u64::from(share), u64::from(ALL_POINTS)).min(weight)
}

/// A quotient rounded down, at most all points; 0 parts of 0 are nothing.
fn ratio(numerator: u64, denominator: u64) -> u16 {
    let quotient = numerator.checked_div(denominator).unwrap_or(0);
    u16::try_from(quotient).unwrap_or(ALL_POINTS).min(ALL_POINTS)
}
