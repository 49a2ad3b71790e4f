//! Bearer tokens and links for one use, known by their hash alone.
use crate::named::{index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        json_binary, pk_uuid, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null,
        uuid_null,
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
        manager.create_table(token()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("token").take()).await
    }
}

fn token() -> TableCreateStatement {
    Table::create()
        .table("token")
        .col(pk_uuid("id"))
        .col(text("kind"))
        .col(text("token_hash"))
        .col(uuid_null("account_id"))
        .col(uuid_null("organisation_id"))
        .col(uuid_null("subject_id"))
        .col(json_binary("scopes"))
        .col(text_null("browser_hash"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("expires_at"))
        .col(timestamp_with_time_zone_null("used_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .col(timestamp_with_time_zone_null("last_used_at"))
        .foreign_key(&mut restrict("token", "account_id", "account"))
        .foreign_key(&mut restrict("token", "organisation_id", "organisation"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 3] {
    [
        unique("token", &["token_hash"]),
        index("token", &["account_id", "kind"]),
        index("token", &["organisation_id"]),
    ]
}
