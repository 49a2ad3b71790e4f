//! What indexes in memory follow. Positions are never used twice, not even after the log was emptied.
use crate::named::index;
use sea_orm_migration::{
    prelude::*,
    schema::{big_pk_auto, text, timestamp_with_time_zone, uuid_null},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(change_log()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("change_log").take()).await
    }
}

fn change_log() -> TableCreateStatement {
    Table::create()
        .table("change_log")
        .col(big_pk_auto("position"))
        .col(text("subject_kind"))
        .col(uuid_null("subject_id"))
        .col(timestamp_with_time_zone("changed_at"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 1] {
    [index("change_log", &["changed_at"])]
}
