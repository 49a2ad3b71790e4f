//! Where a sourced rule demands an accreditation of the host, it must count on the first day.

use domain::{AccreditationState, Blocked, HardRule};

use crate::pair::{Combination, Pair};

pub(super) fn check(pair: &Pair<'_>, of: &Combination<'_>, blocked: &mut Vec<Blocked>) {
    let Some(trade) = of.trade.filter(|_| pair.profile.must.contains(&HardRule::Accreditation)) else {
        return;
    };
    let duty = pair
        .scorer
        .rules()
        .accreditation_duties
        .iter()
        .find(|duty| duty.country == pair.offer.location.country && duty.activity == pair.need.activity);
    let Some(duty) = duty else { return };
    let day = pair.first_day(of);
    let shown = || pair.offer.host.accreditations.iter().filter(|shown| shown.trade == trade.id);
    if shown().any(|shown| shown.counts_on(day)) {
        return;
    }
    let ended = shown()
        .filter(|shown| shown.state == AccreditationState::Verified)
        .filter_map(|shown| shown.valid_to.filter(|last| *last < day))
        .max();
    let (trade, source) = (trade.id, duty.source.clone());
    blocked.push(match ended {
        Some(ended_on) => Blocked::AccreditationExpired { trade, ended_on, source },
        None => Blocked::AccreditationMissing { trade, source },
    });
}
