//! Towns and villages: points in the smallest region.
use crate::named::{cascade, index, primary_key, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{double, integer, integer_null, text},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [place(), place_name()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["place_name", "place"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn place() -> TableCreateStatement {
    Table::create()
        .table("place")
        .col(integer("id").primary_key())
        .col(text("country"))
        .col(integer("region_id"))
        .col(text("source"))
        .col(text("source_code"))
        .col(double("latitude"))
        .col(double("longitude"))
        .col(integer_null("population"))
        .foreign_key(&mut restrict("place", "region_id", "region"))
        .check(("ck_place_latitude", Expr::col("latitude").between(-90, 90)))
        .check(("ck_place_longitude", Expr::col("longitude").between(-180, 180)))
        .take()
}

fn place_name() -> TableCreateStatement {
    Table::create()
        .table("place_name")
        .col(integer("place_id"))
        .col(text("language"))
        .col(text("name"))
        .col(text("folded"))
        .col(text("kind"))
        .primary_key(&mut primary_key("place_name", &["place_id", "language", "name"]))
        .foreign_key(&mut cascade("place_name", "place_id", "place"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 3] {
    [
        unique("place", &["source", "source_code"]),
        index("place", &["region_id"]),
        index("place_name", &["folded"]),
    ]
}
