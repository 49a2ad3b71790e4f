//! An offer and a need as the engine sees them: everything a verdict depends on, and nothing else.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    Accreditation, Activity, Country, LanguageTag, Location, NeedId, NeedState, OfferFacts, OfferId,
    OfferPeriod, OfferState, OrganisationId, OrganisationState, Participants, Period, QualityFacts,
    TrackRecord, TradeRef, Visibility, Weekdays,
};

/// What stands once a host: its state, papers and record.
#[derive(Clone, Debug, PartialEq)]
pub struct HostFacts {
    /// The organisation.
    pub id: OrganisationId,
    /// Its state.
    pub state: OrganisationState,
    /// The seven EFQEA criteria.
    pub quality: QualityFacts,
    /// How it answered.
    pub track_record: TrackRecord,
    /// Contacts a month at most.
    pub contact_budget: Option<u32>,
    /// Contacts in the month `contacts_month`.
    pub contacts_used: u32,
    /// The month that is counted, as yyyymm.
    pub contacts_month: u32,
    /// Its accreditations.
    pub accreditations: Vec<Accreditation>,
}

/// An offer as the engine sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferProfile {
    /// The offer.
    pub id: OfferId,
    /// Who gives it.
    pub host: HostFacts,
    /// What is given.
    pub activity: Activity,
    /// How far it has come.
    pub state: OfferState,
    /// Who may see it.
    pub visibility: Visibility,
    /// Where.
    pub location: Location,
    /// From how far by road in km at most.
    pub radius_km: Option<u32>,
    /// Whether participants of another country are welcome.
    pub accepts_cross_border: bool,
    /// Languages in which it can be given.
    pub languages: Vec<LanguageTag>,
    /// Lowest and highest EQF level.
    pub eqf: (Option<u8>, Option<u8>),
    /// Pay, meals, step-free access and so on.
    pub facts: OfferFacts,
    /// In the order in which the host names them.
    pub trades: Vec<TradeRef>,
    /// By their first day; empty = to be discussed.
    pub periods: Vec<OfferPeriod>,
    /// When the host last said that it still holds.
    pub confirmed_on: Option<NaiveDate>,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
    /// The revision that was read; a write re-checks it.
    pub revision: i32,
}

/// The trade of a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeedTrade {
    /// The need serves no programme: any trade is welcome.
    Any,
    /// It serves a programme whose trade nobody has found yet.
    Unknown,
    /// It serves this trade.
    Known(TradeRef),
}

/// A need as the engine sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedProfile {
    /// The need.
    pub id: NeedId,
    /// Who looks.
    pub sending: OrganisationId,
    /// That organisation's state.
    pub sending_state: OrganisationState,
    /// That organisation's country.
    pub country: Country,
    /// What is looked for.
    pub activity: Activity,
    /// Who takes part.
    pub participants: Participants,
    /// How far it has come.
    pub state: NeedState,
    /// What its learners learn.
    pub trade: NeedTrade,
    /// The programme's EQF level.
    pub eqf_level: Option<u8>,
    /// How much, in the activity's unit.
    pub quantity: Option<u32>,
    /// How much is agreed already.
    pub met: u32,
    /// How many need support or help with travel.
    pub with_support: Option<u32>,
    /// When.
    pub period: Option<Period>,
    /// On which days.
    pub weekdays: Option<Weekdays>,
    /// Around where.
    pub location: Location,
    /// How far at most by road in km.
    pub max_distance_km: Option<u32>,
    /// Whether a host in another country is welcome.
    pub accepts_cross_border: bool,
    /// Languages in which the participants can work.
    pub languages: Vec<LanguageTag>,
    /// Hosts that it has cooperated with, and since when.
    pub partners: Vec<(OrganisationId, NaiveDate)>,
    /// The score from which an offer may enter its list, points of 10,000.
    pub list_floor: u16,
    /// The revision that was read; a write re-checks it.
    pub revision: i32,
}
