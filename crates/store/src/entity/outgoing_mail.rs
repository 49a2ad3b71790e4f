//! A mail for one address.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outgoing_mail")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub dedupe_key: String,
    pub account_id: Option<Uuid>,
    pub to_address: Option<String>,
    pub language: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub facts: Json,
    pub message_id: String,
    pub dated_at: DateTimeUtc,
    /// Kept from the first attempt to the last, so that a repeat is the same bytes.
    pub rendered: Option<Vec<u8>>,
    pub priority: i32,
    pub state: String,
    pub attempts: i32,
    pub next_attempt_at: DateTimeUtc,
    pub lease_owner: Option<String>,
    pub lease_until: Option<DateTimeUtc>,
    /// From here on the other side may have it.
    pub data_sent_at: Option<DateTimeUtc>,
    pub last_code: Option<String>,
    pub created_at: DateTimeUtc,
    pub sent_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
