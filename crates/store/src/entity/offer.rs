//! What the host side gives.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub host_id: Uuid,
    pub activity: String,
    /// `public`, `verified_schools` or `named_partners`.
    pub visibility: String,
    pub title: String,
    pub description: Option<String>,
    pub region_id: i32,
    pub place_id: Option<i32>,
    pub radius_km: Option<i32>,
    pub accepts_cross_border: bool,
    #[sea_orm(column_type = "JsonBinary")]
    pub languages: Json,
    /// Years.
    pub min_age: Option<i32>,
    /// Years.
    pub max_age: Option<i32>,
    pub eqf_from: Option<i32>,
    pub eqf_to: Option<i32>,
    /// What is not stated is unknown, never zero.
    #[sea_orm(column_type = "JsonBinary")]
    pub facts: Json,
    pub mentor_id: Option<Uuid>,
    pub signatory_id: Option<Uuid>,
    pub recurrence: Option<String>,
    /// `draft`, `published`, `paused`, `withdrawn` or `expired`.
    pub state: String,
    pub published_at: Option<DateTimeUtc>,
    pub confirmed_on: Option<Date>,
    pub confirm_by_on: Option<Date>,
    /// When somebody was last asked whether it still stands.
    pub asked_on: Option<Date>,
    pub source: Option<String>,
    pub external_id: Option<String>,
    pub created_at: DateTimeUtc,
    pub revision: i32,
    #[sea_orm(has_many)]
    pub trades: HasMany<super::offer_trade::Entity>,
    #[sea_orm(has_many)]
    pub periods: HasMany<super::offer_period::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
