//! When somebody was asked whether an offer still stands: nothing pauses itself before they had time to answer. And offers by
//! their last days, since each night some end.
use crate::named::index;
use sea_orm_migration::{prelude::*, schema::date_null};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let asked = Table::alter().table("offer").add_column(date_null("asked_on")).take();
        manager.alter_table(asked).await?;
        manager.create_index(index("offer_period", &["ends_on"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop().table("offer_period").name("ix_offer_period_ends_on").to_owned();
        manager.drop_index(index).await?;
        manager.alter_table(Table::alter().table("offer").drop_column("asked_on").take()).await
    }
}
