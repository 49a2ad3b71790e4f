//! A name of a place in one language.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "place_name")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub place_id: i32,
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// The name as it is looked up.
    pub folded: String,
    /// `preferred` or `alternative`.
    pub kind: String,
}

impl ActiveModelBehavior for ActiveModel {}
