//! What the sending side looks for. One need has one period.
use crate::named::{index, restrict};
use sea_orm_migration::{
    prelude::*,
    schema::{
        boolean, date_null, integer, integer_null, json_binary, pk_uuid, small_integer_null, text,
        timestamp_with_time_zone, uuid, uuid_null,
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
        manager.create_table(need()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("need").take()).await
    }
}

fn need() -> TableCreateStatement {
    Table::create()
        .table("need")
        .col(pk_uuid("id"))
        .col(uuid("sending_id"))
        .col(uuid_null("programme_id"))
        .col(text("participants"))
        .col(text("activity"))
        .col(integer_null("quantity"))
        .col(integer_null("with_support"))
        .col(integer("met"))
        .col(date_null("starts_on"))
        .col(date_null("ends_on"))
        .col(small_integer_null("weekdays"))
        .col(integer("region_id"))
        .col(integer_null("place_id"))
        .col(integer_null("max_distance_km"))
        .col(boolean("accepts_cross_border"))
        .col(json_binary("languages"))
        .col(text("state"))
        .col(integer("list_floor"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("revision"))
        .foreign_key(&mut restrict("need", "sending_id", "organisation"))
        .foreign_key(&mut restrict("need", "programme_id", "programme"))
        .foreign_key(&mut restrict("need", "region_id", "region"))
        .foreign_key(&mut restrict("need", "place_id", "place"))
        .check(("ck_need_met", Expr::col("met").between(0, Expr::col("quantity"))))
        .check(("ck_need_period", Expr::col("starts_on").lte(Expr::col("ends_on"))))
        .check(("ck_need_weekdays", Expr::col("weekdays").between(1, 127)))
        .check(("ck_need_list_floor", Expr::col("list_floor").between(0, 10_000)))
        .take()
}

fn indexes() -> [IndexCreateStatement; 5] {
    [
        index("need", &["state"]),
        index("need", &["sending_id"]),
        index("need", &["programme_id"]),
        index("need", &["region_id"]),
        index("need", &["place_id"]),
    ]
}
