//! A title that named no trade for sure.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "unresolved_title")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// As titles are compared.
    pub folded: String,
    /// As it was met first.
    pub title: String,
    pub language: Option<String>,
    pub seen_count: i32,
    pub first_seen_at: DateTimeUtc,
    /// `open`, `mapped` or `rejected`.
    pub state: String,
    pub trade_id: Option<i32>,
    pub decided_by_id: Option<Uuid>,
    pub decided_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
