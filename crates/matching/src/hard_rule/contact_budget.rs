//! A host that has had as many contacts this month as it wants is left in peace.

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

/// Contacts in the month of a day, as far as they were counted.
pub(crate) fn used(host: &HostFacts, today: NaiveDate) -> u32 {
    let this_month = today.year().unsigned_abs() * 100 + today.month();
    if host.contacts_month == this_month { host.contacts_used } else { 0 }
}
