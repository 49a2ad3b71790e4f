//! Titles that named no trade for sure, until a person decides.
use crate::named::{index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        integer, integer_null, pk_uuid, text, text_null, timestamp_with_time_zone,
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
        manager.create_table(unresolved_title()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("unresolved_title").take()).await
    }
}

fn unresolved_title() -> TableCreateStatement {
    Table::create()
        .table("unresolved_title")
        .col(pk_uuid("id"))
        .col(text("folded"))
        .col(text("title"))
        .col(text_null("language"))
        .col(integer("seen_count"))
        .col(timestamp_with_time_zone("first_seen_at"))
        .col(text("state"))
        .col(integer_null("trade_id"))
        .col(uuid_null("decided_by_id"))
        .col(timestamp_with_time_zone_null("decided_at"))
        .foreign_key(&mut restrict("unresolved_title", "trade_id", "trade"))
        .foreign_key(&mut restrict("unresolved_title", "decided_by_id", "account"))
        .check(("ck_unresolved_title_seen_count", Expr::col("seen_count").gte(1)))
        .take()
}

fn indexes() -> [IndexCreateStatement; 4] {
    [
        unique("unresolved_title", &["folded"]),
        index("unresolved_title", &["state", "first_seen_at"]),
        index("unresolved_title", &["trade_id"]),
        index("unresolved_title", &["decided_by_id"]),
    ]
}
