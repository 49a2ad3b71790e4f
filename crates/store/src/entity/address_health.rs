//! What became of mails to an address.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "address_health")]
pub struct Model {
    /// A keyed hash; names nobody.
    #[sea_orm(primary_key, auto_increment = false)]
    pub address_hash: String,
    /// In halves.
    pub score: i32,
    /// The day of the last report that counted.
    pub scored_on: Option<Date>,
    /// Since when no mail goes there.
    pub suppressed_at: Option<DateTimeUtc>,
    /// `no_such_address`, `refused` or `given_up`.
    pub reason: Option<String>,
    /// The other side's code; no words, since they may name the address.
    pub said: Option<String>,
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
