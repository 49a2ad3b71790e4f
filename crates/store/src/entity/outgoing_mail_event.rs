//! One step of a mail; append only.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outgoing_mail_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub mail_id: Uuid,
    pub at: DateTimeUtc,
    pub from_state: Option<String>,
    pub to_state: String,
    pub code: Option<String>,
    /// The other side's words, without addresses.
    pub text: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
