//! An organisation as the API shows it.

use app::catalogue::Catalogue;
use chrono::{DateTime, Utc};
use domain::{Locale, Organisation, OrganisationId, OrganisationKind, OrganisationState};
use serde::Serialize;
use utoipa::ToSchema;

use crate::v1::{location::LocationOut, word};

/// A school or a company.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Organisation)]
pub(crate) struct OrganisationOut {
    /// Identifies it.
    #[schema(value_type = Uuid)]
    id: OrganisationId,
    /// School or company.
    #[schema(value_type = word::OrganisationKind)]
    kind: OrganisationKind,
    /// As it writes itself.
    name: String,
    /// The national number.
    registration_number: Option<String>,
    /// Organisation id in Erasmus+.
    oid: Option<String>,
    /// Participant identification code.
    pic: Option<String>,
    /// Where it is.
    location: LocationOut,
    /// Street and number.
    address: Option<String>,
    /// Its page.
    website: Option<String>,
    /// In which language it is written to.
    #[schema(value_type = word::Locale)]
    language: Locale,
    /// How far it has come.
    #[schema(value_type = word::OrganisationState)]
    state: OrganisationState,
    /// When it was verified.
    verified_at: Option<DateTime<Utc>>,
    /// When it was registered.
    created_at: DateTime<Utc>,
    /// Counts its changes; also the `ETag`.
    revision: i32,
}

/// Who gives an offer.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Host)]
pub(crate) struct HostOut {
    /// Identifies the organisation.
    #[schema(value_type = Uuid)]
    pub(crate) id: OrganisationId,
    /// As it writes itself.
    pub(crate) name: String,
}

impl OrganisationOut {
    /// The organisation with the names of its place.
    pub(crate) fn of(catalogue: &Catalogue, found: &Organisation) -> Self {
        Self {
            id: found.id,
            kind: found.kind,
            name: found.name.clone(),
            registration_number: found.registration_number.clone(),
            oid: found.oid.clone(),
            pic: found.pic.clone(),
            location: LocationOut::of(catalogue, found.country, found.region, found.place),
            address: found.address.clone(),
            website: found.website.clone(),
            language: found.language,
            state: found.state,
            verified_at: found.verified_at,
            created_at: found.created_at,
            revision: found.revision,
        }
    }
}
