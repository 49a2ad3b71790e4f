//! Whether both sides and what they say are ready to be suggested, and may be seen.

use domain::{Blocked, NeedState, OfferState, OrganisationState, Side, Visibility};

use crate::pair::Pair;

pub(super) fn check(pair: &Pair<'_>, blocked: &mut Vec<Blocked>) {
    let (offer, need) = (pair.offer, pair.need);
    for (side, state) in [(Side::Host, offer.host.state), (Side::Sending, need.sending_state)] {
        if state != OrganisationState::Verified {
            blocked.push(Blocked::OrganisationNotReady { side, state });
        }
    }
    if offer.host.id == need.sending {
        blocked.push(Blocked::SameOrganisation);
    }
    if offer.state != OfferState::Published {
        blocked.push(Blocked::OfferNotPublished { state: offer.state });
    }
    let is_over = need.period.is_some_and(|period| period.ends_on() < pair.scorer.as_of());
    if need.state != NeedState::Open {
        blocked.push(Blocked::NeedNotOpen { state: need.state });
    } else if is_over {
        // The state follows at night; the day decides at once.
        blocked.push(Blocked::NeedNotOpen { state: NeedState::Expired });
    }
    let is_partner = need.partners.iter().any(|(partner, _)| *partner == offer.host.id);
    if offer.visibility == Visibility::NamedPartners && !is_partner {
        blocked.push(Blocked::NotVisible);
    }
}
