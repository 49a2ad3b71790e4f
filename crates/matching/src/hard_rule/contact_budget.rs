//! A host that has had as many contacts this month as it wants is left in peace.

use std::cmp::Ordering;

use chrono::{Datelike, NaiveDate};
use domain::{Blocked, HardRule, HostFacts};

use crate::pair::Pair;

pub(super) fn check(pair: &Pair<'_>, blocked: &mut Vec<Blocked>) {
    let host = &pair.offer.host;
    let Some(budget) = host.contact_budget.filter(|_| pair.profile.must.contains(&HardRule::ContactBudget))
    else {
        return;
    };
    if used(host, pair.scorer.as_of()) >= budget {
        blocked.push(Blocked::ContactBudgetUsed { budget });
    }
}

/// Contacts in the month of a day, as far as they were counted. Where a later month is counted already, what was too much
/// for this one went there: it is used up, whatever the budget.
pub(crate) fn used(host: &HostFacts, today: NaiveDate) -> u32 {
    let this_month = today.year().unsigned_abs() * 100 + today.month();
    match host.contacts_month.cmp(&this_month) {
        Ordering::Less => 0,
        Ordering::Equal => host.contacts_used,
        Ordering::Greater => u32::MAX,
    }
}
