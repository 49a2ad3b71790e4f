//! What is said about a new organisation.

use app::organisation::OrganisationInput;
use domain::{Country, Locale, OrganisationKind};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::v1::word;

/// A new organisation.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewOrganisation)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub(crate) struct OrganisationIn {
    /// School or company.
    #[schema(value_type = word::OrganisationKind)]
    kind: OrganisationKind,
    /// As it writes itself.
    #[schema(example = "Kovar d.o.o.")]
    name: String,
    /// Two letters, XK for Kosovo*.
    #[schema(value_type = String, example = "BA")]
    country: Country,
    /// The national number.
    registration_number: Option<String>,
    /// Organisation id in Erasmus+: `E` and eight digits.
    #[schema(example = "E10000001")]
    oid: Option<String>,
    /// Participant identification code of EU programmes: nine digits.
    #[schema(example = "999999999")]
    pic: Option<String>,
    /// Its town: a code, or a name in any language.
    #[schema(example = "Zenica")]
    place: Option<String>,
    /// Its region's code, where the town is not known.
    region: Option<String>,
    /// Street and number.
    address: Option<String>,
    /// Its page.
    website: Option<String>,
    /// In which language it is written to.
    #[schema(value_type = word::Locale)]
    language: Locale,
}

impl From<OrganisationIn> for OrganisationInput {
    fn from(given: OrganisationIn) -> Self {
        Self {
            kind: given.kind,
            name: given.name,
            country: given.country,
            registration_number: given.registration_number,
            oid: given.oid,
            pic: given.pic,
            place: given.place,
            region: given.region,
            address: given.address,
            website: given.website,
            language: given.language,
        }
    }
}
