//! A point on the map, in the smallest region that holds it.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "place")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// ISO 3166-1 alpha-2; `XK` for Kosovo*.
    pub country: String,
    pub region_id: i32,
    pub source: String,
    pub source_code: String,
    pub latitude: f64,
    pub longitude: f64,
    pub population: Option<i32>,
}

impl ActiveModelBehavior for ActiveModel {}
