//! A permission to train in a trade.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accreditation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub trade_id: i32,
    pub issuer: String,
    pub number: Option<String>,
    pub valid_from_on: Date,
    pub valid_to_on: Option<Date>,
    /// `claimed`, `verified` or `rejected`.
    pub state: String,
    pub revision: i32,
}

impl ActiveModelBehavior for ActiveModel {}
