//! What is done once a day: whoever notes the tick first does it.
use crate::named::primary_key;
use sea_orm_migration::{
    prelude::*,
    schema::{date, text, timestamp_with_time_zone, timestamp_with_time_zone_null},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(schedule_tick()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("schedule_tick").take()).await
    }
}

fn schedule_tick() -> TableCreateStatement {
    Table::create()
        .table("schedule_tick")
        .col(text("name"))
        .col(date("tick_on"))
        .col(timestamp_with_time_zone("started_at"))
        .col(timestamp_with_time_zone_null("done_at"))
        .primary_key(&mut primary_key("schedule_tick", &["name", "tick_on"]))
        .take()
}
