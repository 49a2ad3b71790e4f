//! Somebody to talk to; may have no account.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contact")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    /// `placement_coordinator`, `in_company_trainer` or `signatory`.
    pub role: String,
    pub name: String,
    pub email: Option<String>,
    /// The address normalised, as it is compared.
    pub email_key: Option<String>,
    pub phone: Option<String>,
    pub language: String,
    pub account_id: Option<Uuid>,
    pub no_mail_since: Option<DateTimeUtc>,
    pub revision: i32,
}

impl ActiveModelBehavior for ActiveModel {}
