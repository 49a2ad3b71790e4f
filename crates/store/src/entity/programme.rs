//! What a school teaches.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "programme")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub school_id: Uuid,
    pub title: String,
    pub title_language: String,
    /// Null: the title was not sure, and its needs are blocked by name.
    pub trade_id: Option<i32>,
    /// Points of 10,000.
    pub trade_confidence: Option<i32>,
    /// `resolver`, `person` or `import`.
    pub trade_decided_by: String,
    /// ISCED-F 2013 detailed field.
    pub isced_f: Option<String>,
    pub eqf_level: Option<i32>,
    pub learners_a_year: Option<i32>,
    pub source: Option<String>,
    pub external_id: Option<String>,
    pub state: String,
    pub revision: i32,
}

impl ActiveModelBehavior for ActiveModel {}
