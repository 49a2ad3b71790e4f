//! Whether both have days in common, of the calendar and of the week, and enough of them.

use domain::{Blocked, HardRule};

use crate::pair::{Combination, Pair};

pub(super) fn check(pair: &Pair<'_>, of: &Combination<'_>, blocked: &mut Vec<Blocked>) {
    let Some(offered) = of.period else { return };
    if offered.period.ends_on() < pair.scorer.as_of() {
        blocked.push(Blocked::PeriodOver { offered: offered.period });
    }
    let weekdays = offered.weekdays.zip(pair.need.weekdays);
    let weekdays_meet = weekdays.is_none_or(|(offered, wanted)| offered.common(wanted).is_some());
    if pair.profile.must.contains(&HardRule::Periods) {
        periods(pair, of, weekdays_meet, blocked);
    }
    if pair.profile.must.contains(&HardRule::Weekdays)
        && let Some((offered, wanted)) = weekdays.filter(|_| !weekdays_meet)
    {
        blocked.push(Blocked::WeekdaysDontMeet { offered, wanted });
    }
}

fn periods(pair: &Pair<'_>, of: &Combination<'_>, weekdays_meet: bool, blocked: &mut Vec<Blocked>) {
    let (Some(offered), Some(wanted), Some(common)) = (of.period, pair.need.period, pair.common_days(of))
    else {
        return;
    };
    let Some(both) = common.period.filter(|_| common.met > 0 || !weekdays_meet) else {
        blocked.push(Blocked::PeriodsDontMeet { offered: offered.period, wanted });
        return;
    };
    let rule = pair.scorer.activities().on(pair.need.activity, both.starts_on());
    if let Some(least) = rule.and_then(|rule| rule.min_days).filter(|least| both.days() < *least) {
        blocked.push(Blocked::TooFewDays { days: both.days(), least });
    }
}
