//! Being signed in, on one device; only the hash of its secret is kept.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub token_hash: String,
    pub account_id: Uuid,
    pub acting_as_id: Option<Uuid>,
    /// `first` or `full`.
    pub level: String,
    pub created_at: DateTimeUtc,
    pub confirmed_at: DateTimeUtc,
    /// To the minute.
    pub last_seen_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub ended_at: Option<DateTimeUtc>,
    /// Shortened; emptied after some days.
    pub network: Option<String>,
    pub device: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
