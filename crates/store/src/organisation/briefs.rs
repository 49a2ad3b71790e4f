//! What tells organisations apart.

use domain::{Country, OrganisationId, OrganisationKind, OrganisationState, PlaceId, RegionId};
use sea_orm::{EntityTrait, FromQueryResult, QuerySelect};
use uuid::Uuid;

use crate::{Executor, StoreError, entity::organisation, stored::word};

const TABLE: &str = "organisation";

/// What tells an organisation from others: enough to find those that are noted twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// Identifies it.
    pub id: OrganisationId,
    /// School or company.
    pub kind: OrganisationKind,
    /// As it writes itself.
    pub name: String,
    /// The name as [`fold_name`](crate::fold_name) writes it.
    pub name_folded: String,
    /// Where it is registered.
    pub country: Country,
    /// The smallest region known.
    pub region: RegionId,
    /// The town, where known.
    pub place: Option<PlaceId>,
    /// The national number, where known.
    pub registration_number: Option<String>,
    /// How far it may be trusted.
    pub state: OrganisationState,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    kind: String,
    name: String,
    name_folded: String,
    country: String,
    region_id: i32,
    place_id: Option<i32>,
    registration_number: Option<String>,
    state: String,
}

/// All organisations, merged ones too, in no order.
///
/// # Errors
///
/// Database.
pub async fn briefs(db: &Executor<'_>) -> Result<Vec<Brief>, StoreError> {
    use organisation::Column::{
        Country, Id, Kind, Name, NameFolded, PlaceId, RegionId, RegistrationNumber, State,
    };
    let columns = [Id, Kind, Name, NameFolded, Country, RegionId, PlaceId, RegistrationNumber, State];
    let query = organisation::Entity::find().select_only().columns(columns);
    query.into_model::<Row>().all(db).await?.into_iter().map(to_brief).collect()
}

fn to_brief(row: Row) -> Result<Brief, StoreError> {
    Ok(Brief {
        id: OrganisationId::from_uuid(row.id),
        kind: word(TABLE, &row.kind)?,
        name: row.name,
        name_folded: row.name_folded,
        country: word(TABLE, &row.country)?,
        region: RegionId(row.region_id),
        place: row.place_id.map(PlaceId),
        registration_number: row.registration_number,
        state: word(TABLE, &row.state)?,
    })
}
