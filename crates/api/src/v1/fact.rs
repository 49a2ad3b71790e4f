//! What is known about one question, as the API shows it: trades by code, days by name.

use app::catalogue::Catalogue;
use chrono::NaiveDate;
use domain::{Detour, DetourKind, Fact, LanguageTag, Locale, Period, ProperName, TradeRelation};
use serde::Serialize;
use utoipa::ToSchema;

use super::{trade, weekday::Weekday, word};

/// A period of calendar days; both ends belong to it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Days)]
pub(crate) struct DaysOut {
    /// The first day.
    starts_on: NaiveDate,
    /// The last day.
    ends_on: NaiveDate,
}

/// What makes a way other than the straight line.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Detour)]
pub(crate) struct DetourOut {
    /// Its kind.
    #[schema(value_type = word::DetourKind)]
    kind: DetourKind,
    /// What it is called in English; `null` = nobody has told.
    via: Option<String>,
}

/// What is known about one question.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Fact)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum FactOut {
    /// Nothing: the criterion gives its neutral points.
    NotStated {},
    /// The trades by code.
    Trade {
        /// What the host offers.
        offered: String,
        /// What the sending side wants.
        wanted: String,
        /// How near they are.
        #[schema(value_type = word::TradeRelation)]
        relation: TradeRelation,
    },
    /// The way by road.
    Distance {
        /// In km; the way that people take, where the matching rules know it, else reckoned from the straight line.
        km: u32,
        /// From or to a region's centre.
        approximate: bool,
        /// Between two countries.
        across_border: bool,
        /// What the known way leads round, over or by; `null` where the way is reckoned, or nobody has told.
        detour: Option<DetourOut>,
        /// The straight line in km, where the way is known; `null` where the way is reckoned from it.
        straight_km: Option<u32>,
    },
    /// The days that both sides have.
    Days {
        /// The common period.
        common: Option<DaysOut>,
        /// Common days.
        met: u32,
        /// Days that are wanted.
        wanted: u32,
        /// Common days of the week.
        weekdays: Option<Vec<Weekday>>,
    },
    /// In the activity's unit.
    Quantity {
        /// What is still free.
        free: u32,
        /// What is wanted.
        wanted: u32,
    },
    /// Languages of both sides.
    Languages {
        /// As tags.
        #[schema(value_type = Vec<word::LanguageTag>)]
        common: Vec<LanguageTag>,
    },
    /// When the host last said that the offer holds.
    Confirmed {
        /// The day.
        on: NaiveDate,
        /// So many days ago.
        days_ago: u32,
    },
    /// What the host has done so far.
    TrackRecord {
        /// Placements that were kept.
        kept: u32,
        /// Placements that were agreed.
        accepted: u32,
        /// Requests that were answered.
        answered: u32,
        /// Requests in all.
        asked: u32,
    },
    /// Yes-or-no questions.
    Criteria {
        /// Answered with yes.
        met: u8,
        /// Answered with no.
        unmet: u8,
        /// Not answered.
        unknown: u8,
    },
    /// Whether the two work together already.
    Partnership {
        /// Since when; `null` = not yet.
        since: Option<NaiveDate>,
    },
}

impl From<&Detour> for DetourOut {
    fn from(detour: &Detour) -> Self {
        let name = |via: &ProperName| via.in_language(Locale::En.label_languages()).to_owned();
        Self { kind: detour.kind, via: detour.via.as_ref().map(name) }
    }
}

impl From<Period> for DaysOut {
    fn from(period: Period) -> Self {
        Self { starts_on: period.starts_on(), ends_on: period.ends_on() }
    }
}

impl FactOut {
    /// The fact with codes and names for numbers.
    pub(crate) fn of(catalogue: &Catalogue, fact: &Fact) -> Self {
        match *fact {
            Fact::NotStated => Self::NotStated {},
            Fact::Trade { offered, wanted, relation } => {
                let [offered, wanted] = [offered, wanted].map(|id| trade::code(catalogue, id));
                Self::Trade { offered, wanted, relation }
            }
            Fact::Distance { km, approximate, across_border, ref detour, straight_km } => {
                let detour = detour.as_ref().map(DetourOut::from);
                Self::Distance { km, approximate, across_border, detour, straight_km }
            }
            Fact::Days { common, met, wanted, weekdays } => {
                let (common, weekdays) = (common.map(DaysOut::from), weekdays.map(Weekday::all_of));
                Self::Days { common, met, wanted, weekdays }
            }
            Fact::Quantity { free, wanted } => Self::Quantity { free, wanted },
            Fact::Languages { ref common } => Self::Languages { common: common.clone() },
            Fact::Confirmed { on, days_ago } => Self::Confirmed { on, days_ago },
            Fact::TrackRecord { kept, accepted, answered, asked } => {
                Self::TrackRecord { kept, accepted, answered, asked }
            }
            Fact::Criteria { met, unmet, unknown } => Self::Criteria { met, unmet, unknown },
            Fact::Partnership { since } => Self::Partnership { since },
        }
    }
}
