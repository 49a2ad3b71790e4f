//! The trades and their labels. The engine addresses trades by small numbers, which the importer assigns.
use crate::named::{cascade, index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        boolean, integer, integer_null, pk_uuid, text, text_null, timestamp_with_time_zone_null, uuid_null,
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
        for table in [trade(), trade_label()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite empties a table before it drops it, and rows that point to each other would refuse.
        manager.get_connection().execute_unprepared("UPDATE trade SET replaced_by_id = NULL").await?;
        for table in ["trade_label", "trade"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn trade() -> TableCreateStatement {
    Table::create()
        .table("trade")
        .col(integer("id").primary_key())
        .col(text("code"))
        .col(text("isco08"))
        .col(text_null("isced_f"))
        .col(text_null("esco_uri"))
        .col(text("source"))
        .col(boolean("is_active"))
        .col(integer_null("replaced_by_id"))
        .col(integer("revision"))
        .foreign_key(&mut restrict("trade", "replaced_by_id", "trade"))
        .take()
}

fn trade_label() -> TableCreateStatement {
    Table::create()
        .table("trade_label")
        .col(pk_uuid("id"))
        .col(integer("trade_id"))
        .col(text("language"))
        .col(text("kind"))
        .col(text("label"))
        .col(text("source"))
        .col(timestamp_with_time_zone_null("reviewed_at"))
        .col(uuid_null("reviewed_by_id"))
        .foreign_key(&mut cascade("trade_label", "trade_id", "trade"))
        .foreign_key(&mut restrict("trade_label", "reviewed_by_id", "account"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 6] {
    [
        unique("trade", &["code"]),
        unique("trade", &["esco_uri"]).and_where(Expr::col("esco_uri").is_not_null()).take(),
        index("trade", &["replaced_by_id"]),
        unique("trade_label", &["trade_id", "language", "label"]),
        unique("trade_label", &["trade_id", "language"]).and_where(Expr::col("kind").eq("preferred")).take(),
        index("trade_label", &["reviewed_by_id"]),
    ]
}
