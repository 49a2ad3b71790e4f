//! What became of mails to an address. An address stands here as a keyed hash, so that the row outlasts the person's
//! erasure without naming them.
use crate::named::index;
use sea_orm_migration::{
    prelude::*,
    schema::{date_null, integer, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(address_health()).await?;
        manager.create_index(index("address_health", &["updated_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("address_health").take()).await
    }
}

fn address_health() -> TableCreateStatement {
    Table::create()
        .table("address_health")
        .col(text("address_hash").primary_key())
        // In halves: a refusal for good counts 2, one that may pass 1.
        .col(integer("score"))
        .col(date_null("scored_on"))
        .col(timestamp_with_time_zone_null("suppressed_at"))
        .col(text_null("reason"))
        .col(text_null("said"))
        .col(timestamp_with_time_zone("updated_at"))
        .check(("ck_address_health_score", Expr::col("score").gte(0)))
        .take()
}
