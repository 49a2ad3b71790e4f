//! A pair under the rules that hold for it, and one way of bringing it together.

use chrono::NaiveDate;
use domain::{NeedProfile, OfferPeriod, OfferProfile, Period, Profile, TradeRef, Weekdays};

use crate::{Scorer, way::Way};

/// An offer, a need, and what holds for both.
#[derive(Clone, Copy)]
pub(crate) struct Pair<'a> {
    pub(crate) scorer: &'a Scorer,
    pub(crate) profile: &'a Profile,
    pub(crate) offer: &'a OfferProfile,
    pub(crate) need: &'a NeedProfile,
    pub(crate) way: Way<'a>,
}

/// One of the offer's trades in one of its periods; `None` where the offer states none.
#[derive(Clone, Copy)]
pub(crate) struct Combination<'a> {
    pub(crate) trade: Option<TradeRef>,
    pub(crate) position: usize,
    pub(crate) period: Option<&'a OfferPeriod>,
}

/// The days of both sides where both state their periods.
#[derive(Clone, Copy)]
pub(crate) struct CommonDays {
    /// The days in both periods.
    pub(crate) period: Option<Period>,
    /// Days of work and learning in both.
    pub(crate) met: u32,
    /// Days that the need asks for.
    pub(crate) wanted: u32,
}

impl<'a> Pair<'a> {
    /// Trades by position, and in each the periods by their first day.
    pub(crate) fn combinations(&self) -> Vec<Combination<'a>> {
        let offer = self.offer;
        let trades: Vec<Option<TradeRef>> = if offer.trades.is_empty() {
            vec![None]
        } else {
            offer.trades.iter().copied().map(Some).collect()
        };
        let periods: Vec<Option<&OfferPeriod>> =
            if offer.periods.is_empty() { vec![None] } else { offer.periods.iter().map(Some).collect() };
        trades
            .into_iter()
            .enumerate()
            .flat_map(|(position, trade)| {
                periods.iter().map(move |period| Combination { trade, position, period: *period })
            })
            .collect()
    }

    /// `None` where one side has not stated its period.
    pub(crate) fn common_days(&self, of: &Combination<'_>) -> Option<CommonDays> {
        let (offered, wanted) = (of.period?, self.need.period?);
        // Who names no days of the week takes those of the other side.
        let days = |one: Option<Weekdays>, other: Option<Weekdays>| one.or(other).unwrap_or(Weekdays::ALL);
        let asked = days(self.need.weekdays, offered.weekdays);
        let common = asked.common(days(offered.weekdays, self.need.weekdays));
        let period = offered.period.overlap(wanted);
        let met = common.zip(period).map_or(0, |(days, period)| days.days_in(period));
        Some(CommonDays { period, met, wanted: asked.days_in(wanted) })
    }

    /// The first day on which participants would come: of both, else of the side that has stated its period.
    pub(crate) fn first_day(&self, of: &Combination<'_>) -> NaiveDate {
        let offered = of.period.map(|offered| offered.period.starts_on());
        let wanted = self.need.period.map(Period::starts_on);
        offered.max(wanted).unwrap_or(self.scorer.as_of())
    }
}

impl Combination<'_> {
    /// Orders combinations that are equal otherwise: the earlier period, then the host's order of trades.
    pub(crate) fn order(&self) -> (Option<(Period, domain::OfferPeriodId)>, usize) {
        (self.period.map(|offered| (offered.period, offered.id)), self.position)
    }

    /// What is free in its period, in the activity's unit, or as the offer's facts say; `None` = to be discussed.
    pub(crate) fn free(&self, offer: &domain::OfferProfile) -> Option<u32> {
        match self.period {
            Some(offered) => offered.free(),
            None => offer.facts.quantity,
        }
    }
}
