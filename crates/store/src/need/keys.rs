//! The keys of all needs.

use domain::{NeedId, OrganisationId};
use sea_orm::{EntityTrait, QuerySelect};
use uuid::Uuid;

use crate::{Executor, StoreError, entity::need};

/// How a need is known, here and in the list that it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedKey {
    /// Identifies it.
    pub id: NeedId,
    /// Who looks.
    pub sending: OrganisationId,
    /// The list.
    pub source: Option<String>,
    /// Its key there.
    pub external_id: Option<String>,
}

/// The keys of all needs, in no order.
///
/// # Errors
///
/// Database.
pub async fn keys(db: &Executor<'_>) -> Result<Vec<NeedKey>, StoreError> {
    use need::Column::{ExternalId, Id, SendingId, Source};
    let rows: Vec<(Uuid, Uuid, Option<String>, Option<String>)> = need::Entity::find()
        .select_only()
        .columns([Id, SendingId, Source, ExternalId])
        .into_tuple()
        .all(db)
        .await?;
    let key = |(id, sending, source, external_id)| NeedKey {
        id: NeedId::from_uuid(id),
        sending: OrganisationId::from_uuid(sending),
        source,
        external_id,
    };
    Ok(rows.into_iter().map(key).collect())
}
