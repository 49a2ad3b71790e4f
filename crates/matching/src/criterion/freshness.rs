//! Has it been confirmed lately?

use chrono::NaiveDate;
use domain::{Fact, OfferProfile, local_date};

use super::Finding;
use crate::pair::Pair;

pub(super) fn find(pair: &Pair<'_>) -> Finding {
    let Some((on, days_ago)) = last_word(pair.offer, pair.scorer.as_of()) else { return Finding::NOT_STATED };
    Finding::of(pair.profile.freshness.share(days_ago), Fact::Confirmed { on, days_ago })
}

/// Days since the host last said that the offer holds; `None` where it never has.
pub(crate) fn days_ago(offer: &OfferProfile, as_of: NaiveDate) -> Option<u32> {
    last_word(offer, as_of).map(|(_, days_ago)| days_ago)
}

/// Publishing is the first confirmation.
fn last_word(offer: &OfferProfile, as_of: NaiveDate) -> Option<(NaiveDate, u32)> {
    let on = offer.confirmed_on.or(offer.published_at.map(local_date))?;
    Some((on, u32::try_from((as_of - on).num_days()).unwrap_or(0)))
}
