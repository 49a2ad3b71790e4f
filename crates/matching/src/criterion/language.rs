//! Do they understand each other?

use domain::{ALL_POINTS, Fact, LanguageTag};

use super::Finding;
use crate::pair::Pair;

/// One common language is enough for all points; neutral where one side names none.
pub(super) fn find(pair: &Pair<'_>) -> Finding {
    let (offered, needed) = (&pair.offer.languages, &pair.need.languages);
    if offered.is_empty() || needed.is_empty() {
        return Finding::NOT_STATED;
    }
    let rules = pair.scorer.rules();
    let understood = |one: &&LanguageTag| needed.iter().any(|other| rules.understands(one, other));
    let common: Vec<LanguageTag> = offered.iter().filter(understood).cloned().collect();
    Finding::of(if common.is_empty() { 0 } else { ALL_POINTS }, Fact::Languages { common })
}
