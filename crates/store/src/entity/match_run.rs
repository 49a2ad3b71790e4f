//! A computation of suggestions.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "match_run")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `offer`, `need` or `all`.
    pub kind: String,
    pub rules_version: i32,
    pub as_of_on: Date,
    /// Of the change log, which the run had seen.
    pub position: i64,
    pub started_at: DateTimeUtc,
    pub finished_at: Option<DateTimeUtc>,
    pub needs: i32,
    pub offers: i32,
    pub changed: i32,
    pub checksum: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
