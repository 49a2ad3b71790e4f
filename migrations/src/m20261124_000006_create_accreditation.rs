//! Permissions to train, per company, trade and issuer, with dates.
use crate::named::{index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{date, date_null, integer, pk_uuid, text, text_null, uuid},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(accreditation()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("accreditation").take()).await
    }
}

fn accreditation() -> TableCreateStatement {
    Table::create()
        .table("accreditation")
        .col(pk_uuid("id"))
        .col(uuid("organisation_id"))
        .col(integer("trade_id"))
        .col(text("issuer"))
        .col(text_null("number"))
        .col(date("valid_from_on"))
        .col(date_null("valid_to_on"))
        .col(text("state"))
        .col(integer("revision"))
        .foreign_key(&mut restrict("accreditation", "organisation_id", "organisation"))
        .foreign_key(&mut restrict("accreditation", "trade_id", "trade"))
        .check(("ck_accreditation_validity", Expr::col("valid_from_on").lte(Expr::col("valid_to_on"))))
        .take()
}

fn indexes() -> [IndexCreateStatement; 3] {
    [
        unique("accreditation", &["organisation_id", "trade_id", "issuer", "valid_from_on"]),
        index("accreditation", &["valid_to_on"]),
        index("accreditation", &["trade_id"]),
    ]
}
