//! The keys of all programmes.

use domain::{OrganisationId, ProgrammeId};
use sea_orm::{EntityTrait, QuerySelect};
use uuid::Uuid;

use crate::{Executor, StoreError, entity::programme};

/// How a programme is known, here and in the list that it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeKey {
    /// Identifies it.
    pub id: ProgrammeId,
    /// Whose programme it is.
    pub school: OrganisationId,
    /// The list.
    pub source: Option<String>,
    /// Its key there.
    pub external_id: Option<String>,
}

/// The keys of all programmes, in no order.
///
/// # Errors
///
/// Database.
pub async fn keys(db: &Executor<'_>) -> Result<Vec<ProgrammeKey>, StoreError> {
    use programme::Column::{ExternalId, Id, SchoolId, Source};
    let rows: Vec<(Uuid, Uuid, Option<String>, Option<String>)> = programme::Entity::find()
        .select_only()
        .columns([Id, SchoolId, Source, ExternalId])
        .into_tuple()
        .all(db)
        .await?;
    let key = |(id, school, source, external_id)| ProgrammeKey {
        id: ProgrammeId::from_uuid(id),
        school: OrganisationId::from_uuid(school),
        source,
        external_id,
    };
    Ok(rows.into_iter().map(key).collect())
}
