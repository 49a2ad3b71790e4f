//! A need in numbers, ready to be compared with rows.

use domain::{
    Activity, NeedId, NeedProfile, NeedState, NeedTrade, OrganisationId, OrganisationState, Period, TradeRef,
};

use super::{day, standard::Standard};

/// Stands for "not stated" where a number is.
const NOT_STATED: u32 = u32::MAX;

/// A need in numbers.
#[derive(Clone, Debug)]
pub(super) struct Ask {
    pub(super) need: NeedId,
    pub(super) sending: OrganisationId,
    pub(super) partners: Box<[OrganisationId]>,
    pub(super) activity: Activity,
    /// The trade that it must be near to; `None` = any.
    pub(super) trade: Option<TradeRef>,
    /// The table of rules for its family and country.
    pub(super) table: u8,
    /// The number of the sending side's country; 255 where no offer lies in it.
    pub(super) country: u8,
    /// Countries from which nobody may come, by the bits of their numbers.
    pub(super) closed: u64,
    /// Countries in which hosts must show an accreditation for it.
    pub(super) duties: u64,
    pub(super) accepts_cross_border: bool,
    /// How far in km at most, or `u32::MAX`.
    pub(super) max_km: u32,
    /// The programme's level; 0 = not stated.
    pub(super) level: u8,
    /// How much is still wanted, or `u32::MAX`.
    pub(super) wanted: u32,
    pub(super) with_support: bool,
    /// The first and the last day; [`day::NONE`] where no period is stated.
    pub(super) starts: u16,
    pub(super) ends: u16,
    /// As stored; 0 = not stated.
    pub(super) weekdays: u8,
    /// The days of its period on which it asks for something, where its days of the week are stated.
    pub(super) days: u32,
    pub(super) names_languages: bool,
    /// The points from which an offer enters its list.
    pub(super) floor: u16,
}

/// Whether anything is looked for on a day. Others get nothing.
pub(super) fn is_open(need: &NeedProfile, as_of: chrono::NaiveDate) -> bool {
    let is_over = need.period.is_some_and(|period| period.ends_on() < as_of);
    let nobody_knows_the_trade = need.trade == NeedTrade::Unknown && need.activity.has_learners();
    need.state == NeedState::Open
        && need.sending_state == OrganisationState::Verified
        && !is_over
        && !nobody_knows_the_trade
}

impl Ask {
    /// Years are 2000 to 2100 for whoever states a period, so that two bytes hold its days.
    pub(super) fn new(need: &NeedProfile, standard: &Standard, countries: &[domain::Country]) -> Self {
        let country = countries.iter().position(|country| *country == need.country);
        let (starts, ends) = need.period.map_or((day::NONE, day::NONE), days_of);
        let weekdays = need.weekdays.map_or(0, domain::Weekdays::bits);
        let asked = if weekdays == 0 { 127 } else { weekdays };
        let length = need.period.map_or(0, Period::days);
        Self {
            need: need.id,
            sending: need.sending,
            partners: need.partners.iter().map(|(partner, _)| *partner).collect(),
            activity: need.activity,
            trade: match need.trade {
                NeedTrade::Known(trade) => Some(trade),
                NeedTrade::Any | NeedTrade::Unknown => None,
            },
            table: standard.table_number(need.activity.family(), need.country),
            country: country.and_then(|number| u8::try_from(number).ok()).unwrap_or(u8::MAX),
            closed: standard.closed(need, countries),
            duties: standard.duties(need.activity, countries),
            accepts_cross_border: need.accepts_cross_border,
            max_km: need.max_distance_km.unwrap_or(NOT_STATED),
            level: need.eqf_level.unwrap_or(0),
            wanted: need.quantity.map_or(NOT_STATED, |quantity| quantity.saturating_sub(need.met)),
            with_support: need.with_support.unwrap_or(0) > 0,
            starts,
            ends,
            weekdays,
            days: if starts == day::NONE { 0 } else { day::weekdays_in(asked, starts, length) },
            names_languages: !need.languages.is_empty(),
            floor: need.list_floor,
        }
    }

    pub(super) const fn has_period(&self) -> bool {
        self.starts != day::NONE
    }

    pub(super) const fn wants_a_number(&self) -> bool {
        self.wanted != NOT_STATED
    }
}

fn days_of(period: Period) -> (u16, u16) {
    (day::nearest(period.starts_on()), day::nearest(period.ends_on()))
}
