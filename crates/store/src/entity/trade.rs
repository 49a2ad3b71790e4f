//! An occupation: the concept that labels in all languages stand for.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "trade")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// Our own stable code.
    pub code: String,
    /// ISCO-08 unit group, four digits.
    pub isco08: String,
    /// ISCED-F 2013 detailed field.
    pub isced_f: Option<String>,
    pub esco_uri: Option<String>,
    pub source: String,
    pub is_active: bool,
    pub replaced_by_id: Option<i32>,
    pub revision: i32,
}

impl ActiveModelBehavior for ActiveModel {}
