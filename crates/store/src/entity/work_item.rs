//! What waits for a coordinator.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "work_item")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub subject_id: Uuid,
    pub region_id: Option<i32>,
    /// `open`, `done` or `dismissed`.
    pub state: String,
    pub due_on: Date,
    pub escalated_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub closed_at: Option<DateTimeUtc>,
    pub closed_by_id: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
