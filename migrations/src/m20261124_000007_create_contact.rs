//! Persons of an organisation: whom to write to, and who may act for it.
use crate::named::{index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        integer, pk_uuid, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
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
        for table in [contact(), membership()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["membership", "contact"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn contact() -> TableCreateStatement {
    Table::create()
        .table("contact")
        .col(pk_uuid("id"))
        .col(uuid("organisation_id"))
        .col(text("role"))
        .col(text("name"))
        .col(text_null("email"))
        .col(text_null("email_key"))
        .col(text_null("phone"))
        .col(text("language"))
        .col(uuid_null("account_id"))
        .col(integer("revision"))
        .foreign_key(&mut restrict("contact", "organisation_id", "organisation"))
        .foreign_key(&mut restrict("contact", "account_id", "account"))
        .take()
}

fn membership() -> TableCreateStatement {
    Table::create()
        .table("membership")
        .col(pk_uuid("id"))
        .col(uuid("account_id"))
        .col(uuid("organisation_id"))
        .col(text("role"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("ended_at"))
        .foreign_key(&mut restrict("membership", "account_id", "account"))
        .foreign_key(&mut restrict("membership", "organisation_id", "organisation"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 6] {
    [
        index("contact", &["email_key"]),
        index("contact", &["organisation_id"]),
        index("contact", &["account_id"]),
        unique("membership", &["account_id", "organisation_id"])
            .and_where(Expr::col("ended_at").is_null())
            .take(),
        index("membership", &["account_id"]),
        index("membership", &["organisation_id"]),
    ]
}
