//! Imports that were begun. The same file under the same mapping goes on where it was broken off.
use crate::named::{index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, blob_null, json_binary, pk_uuid, text, timestamp_with_time_zone,
        timestamp_with_time_zone_null, uuid_null,
    },
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(import_run()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("import_run").take()).await
    }
}

fn import_run() -> TableCreateStatement {
    Table::create()
        .table("import_run")
        .col(pk_uuid("id"))
        .col(text("kind"))
        .col(text("mapping"))
        .col(text("file_name"))
        .col(blob_null("content"))
        .col(text("content_hash"))
        .col(text("state"))
        .col(big_integer("processed"))
        .col(big_integer("created"))
        .col(big_integer("updated"))
        .col(big_integer("unchanged"))
        .col(big_integer("skipped"))
        .col(big_integer("refused"))
        .col(json_binary("problems"))
        .col(uuid_null("account_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("finished_at"))
        .foreign_key(&mut restrict("import_run", "account_id", "account"))
        .check(("ck_import_run_processed", Expr::col("processed").gte(0)))
        .take()
}

fn indexes() -> [IndexCreateStatement; 3] {
    [
        unique("import_run", &["kind", "mapping", "content_hash"])
            .and_where(Expr::col("state").eq("running"))
            .take(),
        index("import_run", &["created_at"]),
        index("import_run", &["account_id"]),
    ]
}
