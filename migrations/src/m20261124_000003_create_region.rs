//! Regions: a tree by path, so that "within" is a prefix.
use crate::named::{cascade, index, primary_key, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{date, date_null, double, integer, integer_null, text},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [region(), region_name()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite empties a table before it drops it, and rows that point to each other would refuse.
        manager.get_connection().execute_unprepared("UPDATE region SET parent_id = NULL").await?;
        for table in ["region_name", "region"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn region() -> TableCreateStatement {
    Table::create()
        .table("region")
        .col(integer("id").primary_key())
        .col(text("country"))
        .col(text("scheme"))
        .col(text("code"))
        .col(integer("level"))
        .col(integer_null("parent_id"))
        .col(text("path"))
        .col(double("latitude"))
        .col(double("longitude"))
        .col(date("valid_from_on"))
        .col(date_null("valid_to_on"))
        .foreign_key(&mut restrict("region", "parent_id", "region"))
        .check(("ck_region_latitude", Expr::col("latitude").between(-90, 90)))
        .check(("ck_region_longitude", Expr::col("longitude").between(-180, 180)))
        .check(("ck_region_validity", Expr::col("valid_from_on").lte(Expr::col("valid_to_on"))))
        .take()
}

fn region_name() -> TableCreateStatement {
    Table::create()
        .table("region_name")
        .col(integer("region_id"))
        .col(text("language"))
        .col(text("name"))
        .col(text("kind"))
        .primary_key(&mut primary_key("region_name", &["region_id", "language", "name"]))
        .foreign_key(&mut cascade("region_name", "region_id", "region"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 3] {
    [unique("region", &["scheme", "code"]), index("region", &["path"]), index("region", &["parent_id"])]
}
