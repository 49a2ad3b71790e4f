//! The keys of all accreditations.

use chrono::NaiveDate;
use domain::{OrganisationId, TradeId};
use sea_orm::{EntityTrait, QuerySelect};
use uuid::Uuid;

use crate::{Executor, StoreError, entity::accreditation};

/// How an accreditation is known: of one organisation and trade, an issuer gives one paper a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccreditationKey {
    /// Identifies it.
    pub id: Uuid,
    /// Who may train.
    pub organisation: OrganisationId,
    /// In which trade.
    pub trade: TradeId,
    /// Who gave it.
    pub issuer: String,
    /// The first day.
    pub valid_from: NaiveDate,
}

/// The keys of all accreditations, in no order.
///
/// # Errors
///
/// Database.
pub async fn keys(db: &Executor<'_>) -> Result<Vec<AccreditationKey>, StoreError> {
    use accreditation::Column::{Id, Issuer, OrganisationId as Organisation, TradeId as Trade, ValidFromOn};
    let rows: Vec<(Uuid, Uuid, i32, String, NaiveDate)> = accreditation::Entity::find()
        .select_only()
        .columns([Id, Organisation, Trade, Issuer, ValidFromOn])
        .into_tuple()
        .all(db)
        .await?;
    let key = |(id, organisation, trade, issuer, valid_from)| AccreditationKey {
        id,
        organisation: OrganisationId::from_uuid(organisation),
        trade: TradeId(trade),
        issuer,
        valid_from,
    };
    Ok(rows.into_iter().map(key).collect())
}
