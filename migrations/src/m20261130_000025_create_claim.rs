//! Somebody says that they speak for an organisation.
use crate::named::{index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{pk_uuid, text, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(claim()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("claim").take()).await
    }
}

fn claim() -> TableCreateStatement {
    Table::create()
        .table("claim")
        .col(pk_uuid("id"))
        .col(uuid("organisation_id"))
        .col(uuid("account_id"))
        .col(text("state"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("decided_at"))
        .col(uuid_null("decided_by_id"))
        .foreign_key(&mut restrict("claim", "organisation_id", "organisation"))
        .foreign_key(&mut restrict("claim", "account_id", "account"))
        .foreign_key(&mut restrict("claim", "decided_by_id", "account"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 5] {
    [
        unique("claim", &["organisation_id", "account_id"]).and_where(Expr::col("state").eq("open")).take(),
        index("claim", &["organisation_id"]),
        index("claim", &["account_id"]),
        index("claim", &["decided_by_id"]),
        index("claim", &["state"]),
    ]
}
