//! One step of a state; append only.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "state_change")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub from_state: Option<String>,
    pub to_state: String,
    pub reason_code: Option<String>,
    /// Who caused it.
    pub side: String,
    pub account_id: Option<Uuid>,
    /// The contact, where somebody answered by a link in a mail.
    pub contact_id: Option<Uuid>,
    pub changed_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
