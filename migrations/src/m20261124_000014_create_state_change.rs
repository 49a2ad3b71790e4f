//! Every change of a state: what timelines and statistics read.
use crate::named::{index, restrict};
use sea_orm_migration::{
    prelude::*,
    schema::{pk_uuid, text, text_null, timestamp_with_time_zone, uuid, uuid_null},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(state_change()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("state_change").take()).await
    }
}

fn state_change() -> TableCreateStatement {
    Table::create()
        .table("state_change")
        .col(pk_uuid("id"))
        .col(text("subject_kind"))
        .col(uuid("subject_id"))
        .col(text_null("from_state"))
        .col(text("to_state"))
        .col(text_null("reason_code"))
        .col(text("side"))
        .col(uuid_null("account_id"))
        .col(timestamp_with_time_zone("changed_at"))
        .foreign_key(&mut restrict("state_change", "account_id", "account"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 2] {
    [index("state_change", &["subject_id", "changed_at"]), index("state_change", &["account_id"])]
}
