//! What the sending side looks for.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "need")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub sending_id: Uuid,
    pub programme_id: Option<Uuid>,
    pub participants: String,
    pub activity: String,
    /// In the activity's unit; null: to be discussed.
    pub quantity: Option<i32>,
    /// How many need support or travel help.
    pub with_support: Option<i32>,
    pub met: i32,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    /// Bit 0 is Monday; null: any.
    pub weekdays: Option<i16>,
    pub region_id: i32,
    pub place_id: Option<i32>,
    pub max_distance_km: Option<i32>,
    pub accepts_cross_border: bool,
    #[sea_orm(column_type = "JsonBinary")]
    pub languages: Json,
    /// `draft`, `open`, `met`, `closed` or `expired`.
    pub state: String,
    /// Points of 10,000: below it nothing is listed.
    pub list_floor: i32,
    /// Where an imported row comes from.
    pub source: Option<String>,
    /// Its id there.
    pub external_id: Option<String>,
    pub created_at: DateTimeUtc,
    pub revision: i32,
}

impl ActiveModelBehavior for ActiveModel {}
