//! An organisation's row and the organisation.

use domain::{AccountId, Organisation, OrganisationId, PlaceId, RegionId};

use crate::{
    StoreError,
    entity::organisation,
    fold_name,
    stored::{origin, word},
};

pub(super) fn to_row(new: &Organisation) -> organisation::Model {
    organisation::Model {
        id: new.id.as_uuid(),
        kind: new.kind.to_string(),
        name: new.name.clone(),
        name_folded: fold_name(&new.name),
        country: new.country.to_string(),
        registration_number: new.registration_number.clone(),
        oid: new.oid.clone(),
        pic: new.pic.clone(),
        region_id: new.region.0,
        place_id: new.place.map(|place| place.0),
        address: new.address.clone(),
        website: new.website.clone(),
        language: new.language.to_string(),
        state: new.state.to_string(),
        state_reason: new.state_reason.clone(),
        verified_at: new.verified_at,
        verified_by_id: new.verified_by.map(AccountId::as_uuid),
        merged_into_id: new.merged_into.map(OrganisationId::as_uuid),
        source: new.origin.as_ref().map(|origin| origin.source.clone()),
        external_id: new.origin.as_ref().map(|origin| origin.external_id.clone()),
        created_at: new.created_at,
        revision: new.revision,
    }
}

pub(crate) fn to_organisation(row: organisation::Model) -> Result<Organisation, StoreError> {
    const TABLE: &str = "organisation";
    Ok(Organisation {
        id: OrganisationId::from_uuid(row.id),
        kind: word(TABLE, &row.kind)?,
        name: row.name,
        country: word(TABLE, &row.country)?,
        registration_number: row.registration_number,
        oid: row.oid,
        pic: row.pic,
        region: RegionId(row.region_id),
        place: row.place_id.map(PlaceId),
        address: row.address,
        website: row.website,
        language: word(TABLE, &row.language)?,
        state: word(TABLE, &row.state)?,
        state_reason: row.state_reason,
        verified_at: row.verified_at,
        verified_by: row.verified_by_id.map(AccountId::from_uuid),
        merged_into: row.merged_into_id.map(OrganisationId::from_uuid),
        origin: origin(row.source, row.external_id),
        created_at: row.created_at,
        revision: row.revision,
    })
}
