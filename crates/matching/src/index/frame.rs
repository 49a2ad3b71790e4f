//! What one row gives one need: the same verdict as [`Scorer::judge`](crate::Scorer::judge), in numbers.

use domain::{ALL_POINTS, Criterion, HardRule};

use super::{
    ask::Ask,
    classes::{Classes, NOTHING, bit},
    day,
    place::Reach,
    row::{NOT_STATED, Row},
    standard::{Standard, Table},
};
use crate::criterion::portion;

/// A need under the rules that hold for it.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub(super) standard: &'a Standard,
    pub(super) table: &'a Table,
    pub(super) classes: &'a Classes,
    pub(super) ask: &'a Ask,
    /// Sets of languages with which the need's side gets along, by bits.
    pub(super) understood: &'a [u64],
}

/// Where a row lies, as seen from the need.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    pub(super) reach: Reach,
    /// The number of the country.
    pub(super) country: u8,
}

impl Frame<'_> {
    /// What all rows of a trade have in common, in points of 10,000; `None` where the trades are too far apart.
    pub(super) fn trade_share(&self, offered: Option<domain::TradeRef>) -> Option<u16> {
        match (offered, self.ask.trade) {
            (Some(offered), Some(wanted)) => self.standard.relation(self.table, offered, wanted),
            _ => Some(self.standard.neutral),
        }
    }

    /// The points of a share by a criterion.
    pub(super) fn points(&self, criterion: Criterion, share: u16) -> u16 {
        portion(self.table.weight(criterion), share)
    }

    /// The points of a row; `None` where a hard rule blocks it. Who may see it, and whose it is, is not asked here.
    pub(super) fn judge(&self, row: &Row, seen: Seen, has_trade: bool, trade_points: u16) -> Option<u16> {
        if !self.passes(row, seen) || (has_trade && !self.has_papers(row, seen.country)) {
            return None;
        }
        let period = self.period(row)?;
        Some(trade_points + self.points(Criterion::Period, period) + self.rest(row, seen.reach))
    }

    /// The hard rules of the pair.
    fn passes(&self, row: &Row, seen: Seen) -> bool {
        let (ask, must) = (self.ask, self.table.must);
        if must.has(HardRule::Radius) && !self.within(seen.reach.km, row.radius_km) {
            return false;
        }
        let is_abroad = seen.country != ask.country;
        if is_abroad {
            let both_want = row.accepts_cross_border() && ask.accepts_cross_border;
            if (must.has(HardRule::Border) && !both_want) || ask.closed >> seen.country & 1 == 1 {
                return false;
            }
        }
        if must.has(HardRule::ContactBudget) && row.contacts_are_used() {
            return false;
        }
        let level = ask.level;
        !must.has(HardRule::Eqf)
            || level == 0
            || (row.lowest_level() <= level && level <= row.highest_level())
    }

    /// Whether a way is short enough for both sides, or for the rules where nobody says.
    pub(super) fn within(&self, km: u16, radius_km: u16) -> bool {
        let (km, said) = (u32::from(km), self.ask.max_km);
        let nobody_says = radius_km == NOT_STATED && said == u32::MAX;
        if nobody_says {
            return km <= self.table.radius_km;
        }
        km <= said && (radius_km == NOT_STATED || km <= u32::from(radius_km))
    }

    fn has_papers(&self, row: &Row, country: u8) -> bool {
        if self.ask.duties >> country & 1 == 0 || !self.table.must.has(HardRule::Accreditation) {
            return true;
        }
        let first_day = match (row.has_period(), self.ask.has_period()) {
            (true, true) => row.starts.max(self.ask.starts),
            (true, false) => row.starts,
            (false, true) => self.ask.starts,
            (false, false) => self.standard.today,
        };
        row.accredited.0 <= first_day && first_day <= row.accredited.1
    }

    /// The share of the days that meet; `None` where a hard rule of dates blocks the row.
    fn period(&self, row: &Row) -> Option<u16> {
        let (ask, must) = (self.ask, self.table.must);
        if !row.has_period() {
            return Some(self.standard.neutral);
        }
        if row.ends < self.standard.today {
            return None;
        }
        let weekdays_meet = row.weekdays == 0 || ask.weekdays == 0 || row.weekdays & ask.weekdays != 0;
        if must.has(HardRule::Weekdays) && !weekdays_meet {
            return None;
        }
        if !ask.has_period() {
            return Some(self.standard.neutral);
        }
        let (first, last) = (row.starts.max(ask.starts), row.ends.min(ask.ends));
        let common_days = (u32::from(last) + 1).saturating_sub(u32::from(first));
        let met = self.days_met(row, first, common_days);
        if must.has(HardRule::Periods) {
            if common_days == 0 || (met == 0 && weekdays_meet) {
                return None;
            }
            if self.takes_longer(first, common_days) {
                return None;
            }
        }
        Some(share(met, self.days_wanted(row)))
    }

    fn days_met(&self, row: &Row, first: u16, common_days: u32) -> u32 {
        let or_all = |one: u8, other: u8| {
            if one != 0 {
                one
            } else if other != 0 {
                other
            } else {
                127
            }
        };
        let weekdays = or_all(self.ask.weekdays, row.weekdays) & or_all(row.weekdays, self.ask.weekdays);
        if weekdays == 127 { common_days } else { day::weekdays_in(weekdays, first, common_days) }
    }

    fn days_wanted(&self, row: &Row) -> u32 {
        if self.ask.weekdays == 0 && row.weekdays != 0 {
            let length = u32::from(self.ask.ends - self.ask.starts) + 1;
            return day::weekdays_in(row.weekdays, self.ask.starts, length);
        }
        self.ask.days
    }

    fn takes_longer(&self, first: u16, days: u32) -> bool {
        self.standard.least_days(self.ask.activity, first) > days
    }

    /// The share of a number; neutral where one side has not said.
    pub(super) fn quantity_share(&self, free: u16) -> u16 {
        if free == NOT_STATED || !self.ask.wants_a_number() {
            return self.standard.neutral;
        }
        let free = u32::from(free);
        if free >= self.ask.wanted { ALL_POINTS } else { share(free, self.ask.wanted) }
    }

    pub(super) fn freshness_share(&self, days_ago: Option<u16>) -> u16 {
        days_ago.map_or(self.standard.neutral, |days| self.table.freshness_share(days))
    }

    /// The criteria that the trade and the period have no part in.
    fn rest(&self, row: &Row, reach: Reach) -> u16 {
        let neutral = self.standard.neutral;
        let says_nothing = row.languages == NOTHING || !self.ask.names_languages;
        let language = match bit(self.understood, usize::from(row.languages)) {
            _ if says_nothing => neutral,
            true => ALL_POINTS,
            false => 0,
        };
        let inclusion =
            if self.ask.with_support { self.standard.inclusion[row.inclusion()] } else { neutral };
        self.points(Criterion::Region, self.table.region_share(reach.weighed_km))
            + self.points(Criterion::Quantity, self.quantity_share(row.free))
            + self.points(Criterion::Language, language)
            + self.points(Criterion::Freshness, self.freshness_share(row.days_ago(self.standard.today)))
            + self.points(Criterion::TrackRecord, self.classes.record_share(row.record))
            + self.points(Criterion::Quality, self.standard.quality[row.quality()])
            + self.points(Criterion::Inclusion, inclusion)
            + self.points(Criterion::Partnership, neutral)
    }

    /// What a partner gets more than everybody else.
    pub(super) fn partner_bonus(&self) -> u16 {
        let share = |share| self.points(Criterion::Partnership, share);
        share(ALL_POINTS) - share(self.standard.neutral)
    }
}

/// A part of a whole in points of 10,000, rounded down; 0 of 0 is nothing.
pub(super) fn share(part: u32, whole: u32) -> u16 {
    let quotient = (part * u32::from(ALL_POINTS)).checked_div(whole).unwrap_or(0);
    u16::try_from(quotient).unwrap_or(ALL_POINTS).min(ALL_POINTS)
}
