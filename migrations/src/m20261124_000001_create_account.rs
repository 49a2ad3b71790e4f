//! People who sign in. An erased account keeps its row, so that the logs still have something to point to.
use crate::named::unique;
use sea_orm_migration::{
    prelude::*,
    schema::{
        integer, json_binary, pk_uuid, text, text_null, time_null, timestamp_with_time_zone,
        timestamp_with_time_zone_null,
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
        manager.create_table(account()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("account").take()).await
    }
}

fn account() -> TableCreateStatement {
    Table::create()
        .table("account")
        .col(pk_uuid("id"))
        .col(text_null("name"))
        .col(text_null("email"))
        .col(text_null("email_key"))
        .col(timestamp_with_time_zone_null("email_confirmed_at"))
        .col(text("language"))
        .col(text("time_zone"))
        .col(text_null("system_role"))
        .col(text_null("password_hash"))
        .col(text_null("totp_secret"))
        .col(json_binary("notification_choices"))
        .col(time_null("quiet_from"))
        .col(time_null("quiet_to"))
        .col(text("state"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("erased_at"))
        .col(integer("revision"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 1] {
    [unique("account", &["email_key"]).and_where(Expr::col("email_key").is_not_null()).take()]
}
