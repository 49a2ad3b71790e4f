//! Somebody says that they speak for an organisation.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "claim")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub account_id: Uuid,
    /// `unconfirmed`, `open`, `approved`, `rejected` or `withdrawn`.
    pub state: String,
    pub created_at: DateTimeUtc,
    pub decided_at: Option<DateTimeUtc>,
    pub decided_by_id: Option<Uuid>,
    /// Becomes the organisation's once the address is confirmed.
    pub registration_number: Option<String>,
    /// What whoever decided said, in their words.
    pub reason: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
