//! The best of an offer's trades and periods, which is how the pair scores.

use std::cmp::Reverse;

use domain::{Blocked, Part, Score, Verdict};

use crate::{
    criterion, hard_rule,
    pair::{Combination, Pair},
    tie,
};

/// The score of the best combination: most points, then the earlier period, then the host's order of trades.
///
/// # Errors
///
/// The rules that block the least blocked combination, where all are blocked.
pub(crate) fn best(pair: &Pair<'_>) -> Verdict {
    let (mut fitting, mut blocked) = (Vec::new(), Vec::new());
    for combination in pair.combinations() {
        let rules = hard_rule::of_combination(pair, &combination);
        if rules.is_empty() {
            fitting.push((combination, criterion::parts(pair, &combination)));
        } else {
            blocked.push((combination, rules));
        }
    }
    let best = fitting.into_iter().min_by_key(|(of, parts)| (Reverse(sum(parts)), of.order()));
    match best {
        Some((of, parts)) => Ok(score(pair, &of, parts)),
        None => Err(least(blocked)),
    }
}

/// The points of the best combination, were there no rules that block.
pub(crate) fn potential(pair: &Pair<'_>) -> u16 {
    let points = |of: &Combination<'_>| sum(&criterion::parts(pair, of));
    pair.combinations().iter().map(points).max().unwrap_or(0)
}

fn least(blocked: Vec<(Combination<'_>, Vec<Blocked>)>) -> Vec<Blocked> {
    let least = blocked.into_iter().min_by_key(|(of, rules)| (rules.len(), of.order()));
    least.map(|(_, rules)| rules).unwrap_or_default()
}

fn score(pair: &Pair<'_>, of: &Combination<'_>, parts: Vec<Part>) -> Score {
    let days_ago = criterion::days_ago(pair.offer, pair.scorer.as_of());
    Score {
        points: sum(&parts),
        parts,
        trade: of.trade.map(|trade| trade.id),
        period: of.period.map(|offered| offered.id),
        tie_key: tie::tie_key(days_ago, pair.offer.id, pair.need.id),
        check_by_hand: hard_rule::check_by_hand(pair),
    }
}

/// Never overflows: the weights sum to 10,000 and no part has more than its weight.
fn sum(parts: &[Part]) -> u16 {
    parts.iter().map(|part| part.points).sum()
}
