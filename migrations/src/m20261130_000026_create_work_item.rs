//! What waits for a coordinator.
use crate::named::{index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        date, integer_null, pk_uuid, text, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
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
        manager.create_table(work_item()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("work_item").take()).await
    }
}

fn work_item() -> TableCreateStatement {
    Table::create()
        .table("work_item")
        .col(pk_uuid("id"))
        .col(text("kind"))
        .col(uuid("subject_id"))
        .col(integer_null("region_id"))
        .col(text("state"))
        .col(date("due_on"))
        .col(timestamp_with_time_zone_null("escalated_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .col(uuid_null("closed_by_id"))
        .foreign_key(&mut restrict("work_item", "region_id", "region"))
        .foreign_key(&mut restrict("work_item", "closed_by_id", "account"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 4] {
    [
        unique("work_item", &["kind", "subject_id"]).and_where(Expr::col("state").eq("open")).take(),
        index("work_item", &["region_id", "state"]),
        index("work_item", &["state", "due_on"]),
        index("work_item", &["closed_by_id"]),
    ]
}
