//! What only a school has.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "school")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: Uuid,
    pub kind: Option<String>,
    /// Contacts a month; null: no limit of its own.
    pub contact_budget: Option<i32>,
    /// The month that `contacts_used` counts, as yyyymm.
    pub contacts_month: Option<i32>,
    pub contacts_used: Option<i32>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub quiet_weeks: Option<Json>,
    #[sea_orm(belongs_to, from = "organisation_id", to = "id")]
    pub organisation: BelongsTo<super::organisation::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
