//! A trade that an offer is for.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer_trade")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub offer_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub trade_id: i32,
    /// The offer's own order, which breaks ties.
    pub position: i32,
    #[sea_orm(belongs_to, from = "offer_id", to = "id")]
    pub offer: BelongsTo<super::offer::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
