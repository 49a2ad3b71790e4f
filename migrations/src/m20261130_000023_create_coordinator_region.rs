//! Which regions a regional coordinator looks after.
use crate::named::{index, primary_key, restrict};
use sea_orm_migration::{
    prelude::*,
    schema::{integer, uuid},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(coordinator_region()).await?;
        manager.create_index(index("coordinator_region", &["region_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("coordinator_region").take()).await
    }
}

fn coordinator_region() -> TableCreateStatement {
    Table::create()
        .table("coordinator_region")
        .col(uuid("account_id"))
        .col(integer("region_id"))
        .primary_key(&mut primary_key("coordinator_region", &["account_id", "region_id"]))
        .foreign_key(&mut restrict("coordinator_region", "account_id", "account"))
        .foreign_key(&mut restrict("coordinator_region", "region_id", "region"))
        .take()
}
