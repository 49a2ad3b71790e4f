//! A host that has had as many contacts this month as it wants is left in peace.

use chrono::Datelike;
use domain::{Blocked, HardRule};

use crate::pair::Pair;

pub(super) fn check(pair: &Pair<'_>, blocked: &mut Vec<Blocked>) {
    let host = &pair.offer.host;
    let Some(budget) = host.contact_budget.filter(|_| pair.profile.must.contains(&HardRule::ContactBudget))
    else {
        return;
    };
    let today = pair.scorer.as_of();
    let this_month = today.year().unsigned_abs() * 100 + today.month();
    let used = if host.contacts_month == this_month { host.contacts_used } else { 0 };
    if used >= budget {
        blocked.push(Blocked::ContactBudgetUsed { budget });
    }
}
