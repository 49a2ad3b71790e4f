//! A person who signs in or gets mail.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: Option<String>,
    pub email: Option<String>,
    /// The address normalised, as it is compared.
    pub email_key: Option<String>,
    /// What the address is to become, until that one is confirmed.
    pub new_email: Option<String>,
    pub email_confirmed_at: Option<DateTimeUtc>,
    pub language: String,
    pub time_zone: String,
    /// `regional_coordinator` or `admin`.
    pub system_role: Option<String>,
    pub password_hash: Option<String>,
    /// Sealed with the service's key.
    pub totp_secret: Option<String>,
    /// The step of the last code that was taken.
    pub totp_step: Option<i64>,
    /// Kind of notification to cadence.
    #[sea_orm(column_type = "JsonBinary")]
    pub notification_choices: Json,
    pub quiet_from: Option<Time>,
    pub quiet_to: Option<Time>,
    pub state: String,
    pub created_at: DateTimeUtc,
    pub erased_at: Option<DateTimeUtc>,
    pub revision: i32,
}

impl ActiveModelBehavior for ActiveModel {}
