//! A country, county, municipality or another part of one.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "region")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// ISO 3166-1 alpha-2; `XK` for Kosovo*.
    pub country: String,
    /// `NUTS2024`, `LAU` or `local`.
    pub scheme: String,
    pub code: String,
    pub level: i32,
    pub parent_id: Option<i32>,
    /// Codes from the country down, each ended by a slash.
    pub path: String,
    pub latitude: f64,
    pub longitude: f64,
    pub valid_from_on: Date,
    pub valid_to_on: Option<Date>,
}

impl ActiveModelBehavior for ActiveModel {}
