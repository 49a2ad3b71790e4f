//! A period of an offer, and how much of it is taken.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer_period")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub offer_id: Uuid,
    pub starts_on: Date,
    pub ends_on: Date,
    /// Bit 0 is Monday; null: any.
    pub weekdays: Option<i16>,
    /// In the activity's unit; null: to be discussed.
    pub quantity: Option<i32>,
    pub booked: i32,
    #[sea_orm(belongs_to, from = "offer_id", to = "id")]
    pub offer: BelongsTo<super::offer::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
