//! A name of a trade in one language.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "trade_label")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub trade_id: i32,
    pub language: String,
    /// `preferred`, `alternative`, `feminine` or `plural`.
    pub kind: String,
    pub label: String,
    pub source: String,
    pub reviewed_at: Option<DateTimeUtc>,
    pub reviewed_by_id: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
