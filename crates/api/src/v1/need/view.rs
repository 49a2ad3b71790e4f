//! A need as the API shows it.

use app::catalogue::Catalogue;
use chrono::{DateTime, Utc};
use domain::{
    Activity, LanguageTag, Need, NeedId, NeedState, OrganisationId, Participants, ProgrammeId, Unit,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::v1::{fact::DaysOut, location::LocationOut, weekday::Weekday, word};

/// What the sending side looks for.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Need)]
pub(crate) struct NeedOut {
    /// Identifies it.
    #[schema(value_type = Uuid)]
    id: NeedId,
    /// Who looks.
    #[schema(value_type = Uuid)]
    organisation_id: OrganisationId,
    /// Which programme's learners take part.
    #[schema(value_type = Option<Uuid>)]
    programme_id: Option<ProgrammeId>,
    /// Who takes part.
    #[schema(value_type = word::Participants)]
    participants: Participants,
    /// What is looked for.
    #[schema(value_type = word::Activity)]
    activity: Activity,
    /// In what the quantity is counted.
    #[schema(value_type = word::Unit)]
    unit: Unit,
    /// How much; `null` = not stated.
    quantity: Option<u32>,
    /// How many of them need support.
    with_support: Option<u32>,
    /// How much of it is agreed with hosts.
    met: u32,
    /// When; `null` = to be discussed.
    period: Option<DaysOut>,
    /// On which days of the week.
    weekdays: Option<Vec<Weekday>>,
    /// Around where.
    location: LocationOut,
    /// How far at most by road, in km.
    max_distance_km: Option<u32>,
    /// Whether a host in another country is welcome.
    accepts_cross_border: bool,
    /// Languages in which the participants can work.
    #[schema(value_type = Vec<word::LanguageTag>)]
    languages: Vec<LanguageTag>,
    /// How far it has come.
    #[schema(value_type = word::NeedState)]
    state: NeedState,
    /// When it was stated.
    created_at: DateTime<Utc>,
    /// Counts its changes; also the `ETag`.
    revision: i32,
}

impl NeedOut {
    /// The need with the names of its place.
    pub(crate) fn of(catalogue: &Catalogue, found: &Need) -> Self {
        let at = &found.location;
        Self {
            id: found.id,
            organisation_id: found.sending,
            programme_id: found.programme,
            participants: found.participants,
            activity: found.activity,
            unit: found.activity.unit(),
            quantity: found.quantity,
            with_support: found.with_support,
            met: found.met,
            period: found.period.map(DaysOut::from),
            weekdays: found.weekdays.map(Weekday::all_of),
            location: LocationOut::of(catalogue, at.country, at.region, at.place),
            max_distance_km: found.max_distance_km,
            accepts_cross_border: found.accepts_cross_border,
            languages: found.languages.clone(),
            state: found.state,
            created_at: found.created_at,
            revision: found.revision,
        }
    }
}
