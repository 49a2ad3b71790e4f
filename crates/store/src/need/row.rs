//! A need's row and the need.

use chrono::NaiveDate;
use domain::{Need, NeedId, OrganisationId, Period, ProgrammeId, Weekdays};

use crate::{
    Executor, StoreError,
    entity::need,
    location::Locations,
    stored::{from_json, number, optional_number, origin, to_json, word},
};

const TABLE: &str = "need";

pub(super) fn to_row(new: &Need) -> Result<need::Model, StoreError> {
    Ok(need::Model {
        id: new.id.as_uuid(),
        sending_id: new.sending.as_uuid(),
        programme_id: new.programme.map(ProgrammeId::as_uuid),
        participants: new.participants.to_string(),
        activity: new.activity.to_string(),
        quantity: optional_number(TABLE, "quantity", new.quantity)?,
        with_support: optional_number(TABLE, "with_support", new.with_support)?,
        met: number(TABLE, "met", new.met)?,
        starts_on: new.period.map(Period::starts_on),
        ends_on: new.period.map(Period::ends_on),
        weekdays: new.weekdays.map(|days| days.bits().into()),
        region_id: new.location.region.0,
        place_id: new.location.place.map(|place| place.0),
        max_distance_km: optional_number(TABLE, "max_distance_km", new.max_distance_km)?,
        accepts_cross_border: new.accepts_cross_border,
        languages: to_json(TABLE, "languages", &new.languages)?,
        state: new.state.to_string(),
        list_floor: new.list_floor.into(),
        source: new.origin.as_ref().map(|origin| origin.source.clone()),
        external_id: new.origin.as_ref().map(|origin| origin.external_id.clone()),
        created_at: new.created_at,
        revision: new.revision,
    })
}

pub(super) async fn to_needs(db: &Executor<'_>, rows: Vec<need::Model>) -> Result<Vec<Need>, StoreError> {
    let at: Vec<_> = rows.iter().map(|row| (row.region_id, row.place_id)).collect();
    let locations = Locations::of_rows(db, &at).await?;
    rows.into_iter().map(|row| to_need(row, &locations)).collect()
}

fn to_need(row: need::Model, locations: &Locations) -> Result<Need, StoreError> {
    Ok(Need {
        id: NeedId::from_uuid(row.id),
        sending: OrganisationId::from_uuid(row.sending_id),
        programme: row.programme_id.map(ProgrammeId::from_uuid),
        participants: word(TABLE, &row.participants)?,
        activity: word(TABLE, &row.activity)?,
        quantity: optional_number(TABLE, "quantity", row.quantity)?,
        with_support: optional_number(TABLE, "with_support", row.with_support)?,
        met: number(TABLE, "met", row.met)?,
        period: period(TABLE, row.starts_on, row.ends_on)?,
        weekdays: weekdays(TABLE, row.weekdays)?,
        location: locations.of(TABLE, row.region_id, row.place_id)?,
        max_distance_km: optional_number(TABLE, "max_distance_km", row.max_distance_km)?,
        accepts_cross_border: row.accepts_cross_border,
        languages: from_json(TABLE, "languages", row.languages)?,
        state: word(TABLE, &row.state)?,
        list_floor: number(TABLE, "list_floor", row.list_floor)?,
        origin: origin(row.source, row.external_id),
        created_at: row.created_at,
        revision: row.revision,
    })
}

/// Both days or neither.
pub(crate) fn period(
    table: &'static str,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
) -> Result<Option<Period>, StoreError> {
    match (starts_on, ends_on) {
        (None, None) => Ok(None),
        (Some(first), Some(last)) => {
            Period::new(first, last).map(Some).map_err(|err| StoreError::corrupt(table, err))
        }
        _ => Err(StoreError::corrupt(table, "one of starts_on and ends_on is missing")),
    }
}

/// Bits that are a set of days.
pub(crate) fn weekdays(table: &'static str, bits: Option<i16>) -> Result<Option<Weekdays>, StoreError> {
    bits.map(|bits| Weekdays::from_bits(bits.into()).map_err(|err| StoreError::corrupt(table, err)))
        .transpose()
}
