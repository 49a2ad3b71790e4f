//! A need's list at one moment; append only.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "suggestion_list")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub need_id: Uuid,
    pub run_id: Uuid,
    pub listed_at: DateTimeUtc,
    /// Rank, offer, score and parts.
    #[sea_orm(column_type = "JsonBinary")]
    pub entries: Json,
}

impl ActiveModelBehavior for ActiveModel {}
