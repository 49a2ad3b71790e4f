//! What is said about a new need.

use app::need::NeedInput;
use domain::{Activity, FieldErrors, LanguageTag, OrganisationId, Participants, ProgrammeId};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::v1::{day::Day, weekday::Weekday, word};

/// A new need.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewNeed)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub(crate) struct NeedIn {
    /// Who looks; may be left out with the organisation's own token.
    #[schema(value_type = Option<Uuid>)]
    organisation_id: Option<OrganisationId>,
    /// Which programme's learners take part; required where learners do.
    #[schema(value_type = Option<Uuid>)]
    programme_id: Option<ProgrammeId>,
    /// Who takes part.
    #[schema(value_type = word::Participants)]
    participants: Participants,
    /// What is looked for.
    #[schema(value_type = word::Activity)]
    activity: Activity,
    /// How much, in the activity's unit.
    #[schema(minimum = 1, maximum = 10_000)]
    quantity: Option<u32>,
    /// How many of them need support or help with travel.
    with_support: Option<u32>,
    /// The first day.
    #[schema(value_type = Option<NaiveDate>)]
    starts_on: Option<Day>,
    /// The last day; it belongs to the period.
    #[schema(value_type = Option<NaiveDate>)]
    ends_on: Option<Day>,
    /// On which days of the week; left out = not stated.
    weekdays: Option<Vec<Weekday>>,
    /// Around which town: a code, or a name in any language; left out = where the organisation is.
    #[schema(example = "Kukës")]
    place: Option<String>,
    /// How far at most by road, in km.
    #[schema(minimum = 1, maximum = 5_000)]
    max_distance_km: Option<u32>,
    /// Whether a host in another country is welcome.
    #[serde(default)]
    accepts_cross_border: bool,
    /// Languages in which the participants can work.
    #[serde(default)]
    #[schema(value_type = Vec<word::LanguageTag>)]
    languages: Vec<LanguageTag>,
}

impl TryFrom<NeedIn> for NeedInput {
    type Error = FieldErrors;

    fn try_from(given: NeedIn) -> Result<Self, FieldErrors> {
        Ok(Self {
            sending: given.organisation_id,
            programme: given.programme_id,
            participants: given.participants,
            activity: given.activity,
            quantity: given.quantity,
            with_support: given.with_support,
            starts_on: given.starts_on.map(|day| day.0),
            ends_on: given.ends_on.map(|day| day.0),
            weekdays: Weekday::set("weekdays", given.weekdays)?,
            place: given.place,
            max_distance_km: given.max_distance_km,
            accepts_cross_border: given.accepts_cross_border,
            languages: given.languages,
        })
    }
}
