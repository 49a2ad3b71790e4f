//! Work that follows from a change, written in the change's own transaction.
use crate::named::{index, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, integer, json_binary, pk_uuid, text, text_null, timestamp_with_time_zone,
        timestamp_with_time_zone_null, uuid,
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
        manager.create_table(outbox_task()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("outbox_task").take()).await
    }
}

fn outbox_task() -> TableCreateStatement {
    Table::create()
        .table("outbox_task")
        .col(pk_uuid("id"))
        .col(text("kind"))
        .col(uuid("subject_id"))
        .col(json_binary("facts"))
        .col(big_integer("after_position"))
        .col(integer("priority"))
        .col(text("state"))
        .col(integer("attempts"))
        .col(timestamp_with_time_zone("next_attempt_at"))
        .col(text_null("lease_owner"))
        .col(timestamp_with_time_zone_null("lease_until"))
        .col(text_null("last_error"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("done_at"))
        .check(("ck_outbox_task_attempts", Expr::col("attempts").gte(0)))
        .take()
}

fn indexes() -> [IndexCreateStatement; 2] {
    [
        unique("outbox_task", &["kind", "subject_id"]).and_where(Expr::col("state").eq("queued")).take(),
        index("outbox_task", &["state", "next_attempt_at"]),
    ]
}
