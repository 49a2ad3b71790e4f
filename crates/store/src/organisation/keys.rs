//! The keys of all organisations.

use domain::{OrganisationId, OrganisationKind};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::{Executor, StoreError, entity::organisation};

/// How an organisation is known, here and in the list that it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationKey {
    /// Identifies it.
    pub id: OrganisationId,
    /// The list.
    pub source: Option<String>,
    /// Its key there.
    pub external_id: Option<String>,
    /// Which one it became part of; what was its own hangs on that one.
    pub merged_into: Option<OrganisationId>,
}

type Columns = (Uuid, Option<String>, Option<String>, Option<Uuid>);

/// The keys of all organisations, or of those of one kind, merged ones too, in no order.
///
/// # Errors
///
/// Database.
pub async fn keys(
    db: &Executor<'_>,
    kind: Option<OrganisationKind>,
) -> Result<Vec<OrganisationKey>, StoreError> {
    use organisation::Column::{ExternalId, Id, Kind, MergedIntoId, Source};
    let mut query =
        organisation::Entity::find().select_only().columns([Id, Source, ExternalId, MergedIntoId]);
    if let Some(kind) = kind {
        query = query.filter(Kind.eq(kind.as_str()));
    }
    let rows: Vec<Columns> = query.into_tuple().all(db).await?;
    let key = |(id, source, external_id, merged_into): Columns| OrganisationKey {
        id: OrganisationId::from_uuid(id),
        source,
        external_id,
        merged_into: merged_into.map(OrganisationId::from_uuid),
    };
    Ok(rows.into_iter().map(key).collect())
}
