//! A secret that was handed out; only its hash is kept.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "token")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub token_hash: String,
    pub account_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub subject_id: Option<Uuid>,
    #[sea_orm(column_type = "JsonBinary")]
    pub scopes: Json,
    /// Of the browser in which it was asked for.
    pub browser_hash: Option<String>,
    /// Of the short code that another device is asked for.
    pub code_hash: Option<String>,
    /// Wrong codes so far.
    pub tries: i32,
    pub contact_id: Option<Uuid>,
    /// What its owner calls it.
    pub name: Option<String>,
    pub created_at: DateTimeUtc,
    pub expires_at: Option<DateTimeUtc>,
    pub used_at: Option<DateTimeUtc>,
    pub revoked_at: Option<DateTimeUtc>,
    pub last_used_at: Option<DateTimeUtc>,
    /// Who made it for somebody else.
    pub created_by_id: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
