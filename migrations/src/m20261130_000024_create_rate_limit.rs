//! How often something was done in a stretch of time: sign-in and mail limits outlast a restart and hold for all
//! processes. A key is a keyed hash and names nobody.
use crate::named::{index, primary_key};
use sea_orm_migration::{
    prelude::*,
    schema::{integer, text, timestamp_with_time_zone},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(rate_limit()).await?;
        manager.create_index(index("rate_limit", &["window_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("rate_limit").take()).await
    }
}

fn rate_limit() -> TableCreateStatement {
    Table::create()
        .table("rate_limit")
        .col(text("key"))
        .col(timestamp_with_time_zone("window_at"))
        .col(integer("used"))
        .primary_key(&mut primary_key("rate_limit", &["key", "window_at"]))
        .take()
}
