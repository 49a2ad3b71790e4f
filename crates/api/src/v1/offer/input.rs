//! What is said about a new offer.

use app::offer::OfferInput;
use domain::{Activity, FieldErrors, LanguageTag, OrganisationId, Visibility};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{facts::OfferFactsView, period::PeriodIn};
use crate::v1::word;

/// A new offer.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewOffer)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub(crate) struct OfferIn {
    /// Who gives it; may be left out with the organisation's own token.
    #[schema(value_type = Option<Uuid>)]
    organisation_id: Option<OrganisationId>,
    /// What is given.
    #[schema(value_type = word::Activity)]
    activity: Activity,
    /// Who may see it; left out = everybody.
    #[serde(default = "everybody")]
    #[schema(value_type = Option<word::Visibility>)]
    visibility: Visibility,
    /// In the host's words.
    #[schema(example = "Car mechanics, two days a week")]
    title: String,
    /// More of the host's words, up to 5,000 characters. No person is named: a personal number or a day of birth is refused.
    description: Option<String>,
    /// The trades' codes, best first.
    #[serde(default)]
    #[schema(example = json!(["motor-vehicle-mechanic"]))]
    trades: Vec<String>,
    /// In which town: a code, or a name in any language; left out = where the organisation is.
    place: Option<String>,
    /// From how far by road at most, in km.
    #[schema(minimum = 1, maximum = 5_000)]
    radius_km: Option<u32>,
    /// Whether participants of another country are welcome.
    #[serde(default)]
    accepts_cross_border: bool,
    /// Languages in which it can be given.
    #[serde(default)]
    #[schema(value_type = Vec<word::LanguageTag>)]
    languages: Vec<LanguageTag>,
    /// Youngest age.
    min_age: Option<u8>,
    /// Oldest age.
    max_age: Option<u8>,
    /// Lowest EQF level.
    #[schema(minimum = 1, maximum = 8)]
    eqf_from: Option<u8>,
    /// Highest EQF level.
    #[schema(minimum = 1, maximum = 8)]
    eqf_to: Option<u8>,
    /// What helps to decide.
    #[serde(default, deserialize_with = "http::object")]
    facts: OfferFactsView,
    /// When; left out = to be discussed.
    #[serde(default, deserialize_with = "http::objects")]
    periods: Vec<PeriodIn>,
}

const fn everybody() -> Visibility {
    Visibility::Public
}

impl TryFrom<OfferIn> for OfferInput {
    type Error = FieldErrors;

    fn try_from(given: OfferIn) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let periods = given.periods.into_iter().enumerate();
        let periods = periods.filter_map(|(n, period)| errors.keep(period.input(n))).collect();
        errors.none_or(|| Self {
            host: given.organisation_id,
            activity: given.activity,
            visibility: given.visibility,
            title: given.title,
            description: given.description,
            trades: given.trades,
            place: given.place,
            radius_km: given.radius_km,
            accepts_cross_border: given.accepts_cross_border,
            languages: given.languages,
            ages: (given.min_age, given.max_age),
            eqf: (given.eqf_from, given.eqf_to),
            facts: given.facts.into(),
            periods,
        })
    }
}
