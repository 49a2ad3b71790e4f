//! Who did what; append only, which the database enforces.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_entry")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: DateTimeUtc,
    pub account_id: Option<Uuid>,
    pub acting_as_id: Option<Uuid>,
    /// The contact, where somebody answered by a link in a mail.
    pub contact_id: Option<Uuid>,
    pub action: String,
    pub subject_kind: String,
    pub subject_id: Uuid,
    /// Columns of persons stand here by name, never with their value.
    #[sea_orm(column_type = "JsonBinary")]
    pub changed_fields: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub before: Option<Json>,
    #[sea_orm(column_type = "JsonBinary")]
    pub after: Option<Json>,
    pub request_id: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
