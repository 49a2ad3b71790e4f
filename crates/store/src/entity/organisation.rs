//! A company or a school.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `company` or `school`.
    pub kind: String,
    pub name: String,
    /// The name as it is looked up.
    pub name_folded: String,
    /// ISO 3166-1 alpha-2; `XK` for Kosovo*.
    pub country: String,
    pub registration_number: Option<String>,
    /// `E` and eight digits.
    pub oid: Option<String>,
    /// Nine digits.
    pub pic: Option<String>,
    pub region_id: i32,
    /// Null: shown as "about", at the region's centre.
    pub place_id: Option<i32>,
    pub address: Option<String>,
    pub website: Option<String>,
    pub language: String,
    pub state: String,
    pub state_reason: Option<String>,
    pub verified_at: Option<DateTimeUtc>,
    pub verified_by_id: Option<Uuid>,
    pub merged_into_id: Option<Uuid>,
    /// Where an imported row comes from.
    pub source: Option<String>,
    /// Its id there.
    pub external_id: Option<String>,
    pub created_at: DateTimeUtc,
    pub revision: i32,
    #[sea_orm(has_one)]
    pub company: HasOne<super::company::Entity>,
    #[sea_orm(has_one)]
    pub school: HasOne<super::school::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
