//! What leaves (mail), and what it tells (notification).
use crate::named::{index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        blob_null, integer, json_binary, pk_uuid, text, text_null, timestamp_with_time_zone,
        timestamp_with_time_zone_null, uuid, uuid_null,
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
        for table in [outgoing_mail(), outgoing_mail_event(), notification()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["notification", "outgoing_mail_event", "outgoing_mail"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn outgoing_mail() -> TableCreateStatement {
    Table::create()
        .table("outgoing_mail")
        .col(pk_uuid("id"))
        .col(text("kind"))
        .col(text("dedupe_key"))
        .col(uuid_null("account_id"))
        .col(text_null("to_address"))
        .col(text("language"))
        .col(json_binary("facts"))
        .col(text("message_id"))
        .col(timestamp_with_time_zone("dated_at"))
        .col(blob_null("rendered"))
        .col(integer("priority"))
        .col(text("state"))
        .col(integer("attempts"))
        .col(timestamp_with_time_zone("next_attempt_at"))
        .col(text_null("lease_owner"))
        .col(timestamp_with_time_zone_null("lease_until"))
        .col(timestamp_with_time_zone_null("data_sent_at"))
        .col(text_null("last_code"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("sent_at"))
        .foreign_key(&mut restrict("outgoing_mail", "account_id", "account"))
        .check(("ck_outgoing_mail_attempts", Expr::col("attempts").gte(0)))
        .take()
}

fn outgoing_mail_event() -> TableCreateStatement {
    Table::create()
        .table("outgoing_mail_event")
        .col(pk_uuid("id"))
        .col(uuid("mail_id"))
        .col(timestamp_with_time_zone("at"))
        .col(text_null("from_state"))
        .col(text("to_state"))
        .col(text_null("code"))
        .col(text_null("text"))
        .foreign_key(&mut restrict("outgoing_mail_event", "mail_id", "outgoing_mail"))
        .take()
}

fn notification() -> TableCreateStatement {
    Table::create()
        .table("notification")
        .col(pk_uuid("id"))
        .col(text("kind"))
        .col(text("dedupe_key"))
        .col(uuid("account_id"))
        .col(uuid_null("organisation_id"))
        .col(uuid("subject_id"))
        .col(json_binary("facts"))
        .col(text("cadence"))
        .col(text("state"))
        .col(text_null("skip_reason"))
        .col(uuid_null("mail_id"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut restrict("notification", "account_id", "account"))
        .foreign_key(&mut restrict("notification", "organisation_id", "organisation"))
        .foreign_key(&mut restrict("notification", "mail_id", "outgoing_mail"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 9] {
    [
        unique("outgoing_mail", &["dedupe_key"]),
        unique("outgoing_mail", &["message_id"]),
        index("outgoing_mail", &["state", "next_attempt_at"]),
        index("outgoing_mail", &["account_id", "created_at"]),
        index("outgoing_mail_event", &["mail_id"]),
        unique("notification", &["dedupe_key"]),
        index("notification", &["account_id", "state"]),
        index("notification", &["organisation_id"]),
        index("notification", &["mail_id"]),
    ]
}
