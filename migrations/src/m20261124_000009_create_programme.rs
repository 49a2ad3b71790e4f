//! What schools teach.
use crate::named::{index, restrict, restrict_to, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{integer, integer_null, pk_uuid, text, text_null, uuid},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(programme()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("programme").take()).await
    }
}

fn programme() -> TableCreateStatement {
    Table::create()
        .table("programme")
        .col(pk_uuid("id"))
        .col(uuid("school_id"))
        .col(text("title"))
        .col(text("title_language"))
        .col(integer_null("trade_id"))
        .col(integer_null("trade_confidence"))
        .col(text("trade_decided_by"))
        .col(text_null("isced_f"))
        .col(integer_null("eqf_level"))
        .col(integer_null("learners_a_year"))
        .col(text_null("source"))
        .col(text_null("external_id"))
        .col(text("state"))
        .col(integer("revision"))
        .foreign_key(&mut restrict_to("programme", "school_id", ("school", "organisation_id")))
        .foreign_key(&mut restrict("programme", "trade_id", "trade"))
        .check(("ck_programme_trade_confidence", Expr::col("trade_confidence").between(0, 10_000)))
        .take()
}

fn indexes() -> [IndexCreateStatement; 3] {
    [
        unique("programme", &["school_id", "source", "external_id"])
            .and_where(Expr::col("source").is_not_null())
            .and_where(Expr::col("external_id").is_not_null())
            .take(),
        index("programme", &["school_id"]),
        index("programme", &["trade_id"]),
    ]
}
