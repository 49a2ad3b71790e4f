//! An offer as the API shows it.

use app::catalogue::Catalogue;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{Activity, LanguageTag, Offer, OfferId, OfferState, OrganisationId, Unit, Visibility};
use serde::Serialize;
use utoipa::ToSchema;

use super::{facts::OfferFactsView, period::PeriodOut};
use crate::v1::{location::LocationOut, trade::TradeOut, word};

/// What the host side gives.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Offer)]
pub(crate) struct OfferOut {
    /// Identifies it.
    #[schema(value_type = Uuid)]
    id: OfferId,
    /// Who gives it.
    #[schema(value_type = Uuid)]
    organisation_id: OrganisationId,
    /// What is given.
    #[schema(value_type = word::Activity)]
    activity: Activity,
    /// In what the quantity is counted.
    #[schema(value_type = word::Unit)]
    unit: Unit,
    /// Who may see it.
    #[schema(value_type = word::Visibility)]
    visibility: Visibility,
    /// In the host's words.
    title: String,
    /// More of the host's words.
    description: Option<String>,
    /// The trades, best first.
    trades: Vec<TradeOut>,
    /// Where.
    location: LocationOut,
    /// From how far by road at most, in km.
    radius_km: Option<u32>,
    /// Whether participants of another country are welcome.
    accepts_cross_border: bool,
    /// Languages in which it can be given.
    #[schema(value_type = Vec<word::LanguageTag>)]
    languages: Vec<LanguageTag>,
    /// Youngest age.
    min_age: Option<u8>,
    /// Oldest age.
    max_age: Option<u8>,
    /// Lowest EQF level.
    eqf_from: Option<u8>,
    /// Highest EQF level.
    eqf_to: Option<u8>,
    /// What helps to decide.
    facts: OfferFactsView,
    /// When; empty = to be discussed.
    periods: Vec<PeriodOut>,
    /// How far it has come.
    #[schema(value_type = word::OfferState)]
    state: OfferState,
    /// When it was first published.
    published_at: Option<DateTime<Utc>>,
    /// When the host last said that it holds.
    confirmed_on: Option<NaiveDate>,
    /// When it was drafted.
    created_at: DateTime<Utc>,
    /// Counts its changes; also the `ETag`.
    revision: i32,
}

impl OfferOut {
    /// The offer with the names of its trades and place.
    pub(crate) fn of(catalogue: &Catalogue, found: &Offer) -> Self {
        let at = &found.location;
        Self {
            id: found.id,
            organisation_id: found.host,
            activity: found.activity,
            unit: found.activity.unit(),
            visibility: found.visibility,
            title: found.title.clone(),
            description: found.description.clone(),
            trades: found.trades.iter().filter_map(|id| TradeOut::of(catalogue, *id)).collect(),
            location: LocationOut::of(catalogue, at.country, at.region, at.place),
            radius_km: found.radius_km,
            accepts_cross_border: found.accepts_cross_border,
            languages: found.languages.clone(),
            min_age: found.ages.0,
            max_age: found.ages.1,
            eqf_from: found.eqf.0,
            eqf_to: found.eqf.1,
            facts: (&found.facts).into(),
            periods: found.periods.iter().map(PeriodOut::from).collect(),
            state: found.state,
            published_at: found.published_at,
            confirmed_on: found.confirmed_on,
            created_at: found.created_at,
            revision: found.revision,
        }
    }
}
