//! Permissions to train in a trade.

use domain::{Accreditation, OrganisationId, TradeId};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::{Executor, StoreError, entity::accreditation, error::UniqueIndex, stored::word};

const ONE_A_DAY: UniqueIndex = UniqueIndex {
    field: "valid_from",
    index: "ux_accreditation_organisation_id_trade_id_issuer_valid_from_on",
    column: "accreditation.organisation_id",
};

/// Notes an accreditation of an organisation.
///
/// # Errors
///
/// [`StoreError::Taken`] for `valid_from` where the issuer's paper for the trade from that day is noted; database.
pub async fn insert(
    db: &Executor<'_>,
    id: Uuid,
    organisation: OrganisationId,
    new: &Accreditation,
) -> Result<(), StoreError> {
    let row = accreditation::Model {
        id,
        organisation_id: organisation.as_uuid(),
        trade_id: new.trade.0,
        issuer: new.issuer.clone(),
        number: None,
        valid_from_on: new.valid_from,
        valid_to_on: new.valid_to,
        state: new.state.to_string(),
        revision: 1,
    };
    let inserted = accreditation::Entity::insert(row.into_active_model()).exec_without_returning(db).await;
    inserted.map(|_| ()).map_err(|err| StoreError::on_unique(err, &ONE_A_DAY))
}

/// An organisation's accreditations, by trade and first day.
///
/// # Errors
///
/// Database.
pub async fn list_of(
    db: &Executor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Accreditation>, StoreError> {
    let rows = accreditation::Entity::find()
        .filter(accreditation::Column::OrganisationId.eq(organisation.as_uuid()))
        .order_by_asc(accreditation::Column::TradeId)
        .order_by_asc(accreditation::Column::ValidFromOn)
        .order_by_asc(accreditation::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(to_accreditation).collect()
}

pub(crate) fn to_accreditation(row: accreditation::Model) -> Result<Accreditation, StoreError> {
    Ok(Accreditation {
        trade: TradeId(row.trade_id),
        issuer: row.issuer,
        valid_from: row.valid_from_on,
        valid_to: row.valid_to_on,
        state: word("accreditation", &row.state)?,
    })
}
