//! A need and an offer that may fit. The engine writes up to `position`, people write the rest.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "partner_suggestion")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub need_id: Uuid,
    pub offer_id: Uuid,
    /// The period that won; null where the offer states none.
    pub offer_period_id: Option<Uuid>,
    /// The trade that won; null where the activity has none.
    pub trade_id: Option<i32>,
    /// Points of 10,000.
    pub score: i32,
    /// Orders equal scores.
    pub tie_key: i64,
    /// Their points sum to the score.
    #[sea_orm(column_type = "JsonBinary")]
    pub parts: Json,
    pub rules_version: i32,
    pub as_of_on: Date,
    /// Of the change log, which the engine had seen.
    pub position: i64,
    pub state: String,
    pub reason_code: Option<String>,
    /// What the host's contact answered: `interested` or `call_me`; a "not now" is the state.
    pub host_answer: Option<String>,
    pub is_shortlisted: bool,
    pub first_listed_at: DateTimeUtc,
    pub seen_at: Option<DateTimeUtc>,
    pub revision: i32,
}

impl ActiveModelBehavior for ActiveModel {}
