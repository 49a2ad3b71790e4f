//! An import of one file.
use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_run")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    /// The mapping and the options under which the file was read.
    pub mapping: String,
    pub file_name: String,
    /// The file, where another process is to read it.
    pub content: Option<Vec<u8>>,
    /// SHA-256, in hexadecimal digits.
    pub content_hash: String,
    /// `running` or `finished`.
    pub state: String,
    pub processed: i64,
    pub created: i64,
    pub updated: i64,
    pub unchanged: i64,
    pub skipped: i64,
    pub refused: i64,
    #[sea_orm(column_type = "JsonBinary")]
    pub problems: Json,
    pub account_id: Option<Uuid>,
    pub created_at: DateTimeUtc,
    pub finished_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
