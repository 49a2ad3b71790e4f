//! Which list a need came from, and its key there, so that a second import finds it again.
use crate::named::unique;
use sea_orm_migration::{prelude::*, schema::text_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const COLUMNS: [&str; 2] = ["source", "external_id"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // One column a statement: SQLite takes no more.
        for column in COLUMNS {
            manager.alter_table(Table::alter().table("need").add_column(text_null(column)).take()).await?;
        }
        manager.create_index(origin()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let name = "ux_need_sending_id_source_external_id";
        manager.drop_index(Index::drop().table("need").name(name).to_owned()).await?;
        for column in COLUMNS {
            manager.alter_table(Table::alter().table("need").drop_column(column).take()).await?;
        }
        Ok(())
    }
}

fn origin() -> IndexCreateStatement {
    unique("need", &["sending_id", "source", "external_id"])
        .and_where(Expr::col("source").is_not_null())
        .and_where(Expr::col("external_id").is_not_null())
        .take()
}
