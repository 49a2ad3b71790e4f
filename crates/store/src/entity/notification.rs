//! One event for one recipient.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub dedupe_key: String,
    pub account_id: Uuid,
    pub organisation_id: Option<Uuid>,
    pub subject_id: Uuid,
    /// Ids and numbers, no names.
    #[sea_orm(column_type = "JsonBinary")]
    pub facts: Json,
    /// `at_once`, `daily` or `weekly`.
    pub cadence: String,
    /// `waiting`, `mailed`, `folded` or `skipped`.
    pub state: String,
    pub skip_reason: Option<String>,
    pub mail_id: Option<Uuid>,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
