//! The keys of all offers.

use domain::{OfferId, OrganisationId};
use sea_orm::{EntityTrait, QuerySelect};
use uuid::Uuid;

use crate::{Executor, StoreError, entity::offer};

/// How an offer is known, here and in the list that it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferKey {
    /// Identifies it.
    pub id: OfferId,
    /// Who gives it.
    pub host: OrganisationId,
    /// The list.
    pub source: Option<String>,
    /// Its key there.
    pub external_id: Option<String>,
}

/// The keys of all offers, in no order.
///
/// # Errors
///
/// Database.
pub async fn keys(db: &Executor<'_>) -> Result<Vec<OfferKey>, StoreError> {
    use offer::Column::{ExternalId, HostId, Id, Source};
    let rows: Vec<(Uuid, Uuid, Option<String>, Option<String>)> = offer::Entity::find()
        .select_only()
        .columns([Id, HostId, Source, ExternalId])
        .into_tuple()
        .all(db)
        .await?;
    let key = |(id, host, source, external_id)| OfferKey {
        id: OfferId::from_uuid(id),
        host: OrganisationId::from_uuid(host),
        source,
        external_id,
    };
    Ok(rows.into_iter().map(key).collect())
}
