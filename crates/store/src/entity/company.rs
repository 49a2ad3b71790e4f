//! What only a company has.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "company")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: Uuid,
    pub activity_nace: Option<String>,
    pub size_band: Option<String>,
    /// Seven criteria of the European Framework for Quality and Effective Apprenticeships.
    #[sea_orm(column_type = "JsonBinary")]
    pub quality_facts: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub accessibility_facts: Json,
    /// Contacts a month; null: no limit of its own.
    pub contact_budget: Option<i32>,
    /// The month that `contacts_used` counts, as yyyymm.
    pub contacts_month: Option<i32>,
    pub contacts_used: i32,
    #[sea_orm(column_type = "JsonBinary")]
    pub quiet_weeks: Json,
    /// Invitations received, ever.
    pub asked: i32,
    pub answered: i32,
    pub accepted: i32,
    pub kept: i32,
    #[sea_orm(belongs_to, from = "organisation_id", to = "id")]
    pub organisation: BelongsTo<super::organisation::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
