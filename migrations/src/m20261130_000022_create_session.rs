//! Being signed in, on one device; known by the hash of its secret alone.
use crate::named::{index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        pk_uuid, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
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
        manager.create_table(session()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("session").take()).await
    }
}

fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(pk_uuid("id"))
        .col(text("token_hash"))
        .col(uuid("account_id"))
        .col(uuid_null("acting_as_id"))
        .col(text("level"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("confirmed_at"))
        .col(timestamp_with_time_zone("last_seen_at"))
        .col(timestamp_with_time_zone("expires_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .col(text_null("network"))
        .col(text_null("device"))
        .foreign_key(&mut restrict("session", "account_id", "account"))
        .foreign_key(&mut restrict("session", "acting_as_id", "organisation"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 4] {
    [
        unique("session", &["token_hash"]),
        index("session", &["account_id"]),
        index("session", &["acting_as_id"]),
        index("session", &["expires_at"]),
    ]
}
