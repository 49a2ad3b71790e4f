//! How often something was done in a stretch of time.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rate_limit")]
pub struct Model {
    /// A keyed hash; names nobody.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub window_at: DateTimeUtc,
    pub used: i32,
}

impl ActiveModelBehavior for ActiveModel {}
