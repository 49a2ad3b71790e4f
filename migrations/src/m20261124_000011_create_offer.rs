//! What the host side gives, with its trades and periods.
use crate::named::{cascade, index, primary_key, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        boolean, date, date_null, integer, integer_null, json_binary, pk_uuid, small_integer_null, text,
        text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
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
        for table in [offer(), offer_trade(), offer_period()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["offer_period", "offer_trade", "offer"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn offer() -> TableCreateStatement {
    Table::create()
        .table("offer")
        .col(pk_uuid("id"))
        .col(uuid("host_id"))
        .col(text("activity"))
        .col(text("visibility"))
        .col(text("title"))
        .col(text_null("description"))
        .col(integer("region_id"))
        .col(integer_null("place_id"))
        .col(integer_null("radius_km"))
        .col(boolean("accepts_cross_border"))
        .col(json_binary("languages"))
        .col(integer_null("min_age"))
        .col(integer_null("max_age"))
        .col(integer_null("eqf_from"))
        .col(integer_null("eqf_to"))
        .col(json_binary("facts"))
        .col(uuid_null("mentor_id"))
        .col(uuid_null("signatory_id"))
        .col(text_null("recurrence"))
        .col(text("state"))
        .col(timestamp_with_time_zone_null("published_at"))
        .col(date_null("confirmed_on"))
        .col(date_null("confirm_by_on"))
        .col(text_null("source"))
        .col(text_null("external_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("revision"))
        .foreign_key(&mut restrict("offer", "host_id", "organisation"))
        .foreign_key(&mut restrict("offer", "region_id", "region"))
        .foreign_key(&mut restrict("offer", "place_id", "place"))
        .foreign_key(&mut restrict("offer", "mentor_id", "contact"))
        .foreign_key(&mut restrict("offer", "signatory_id", "contact"))
        .check(("ck_offer_ages", Expr::col("min_age").lte(Expr::col("max_age"))))
        .check(("ck_offer_eqf", Expr::col("eqf_from").lte(Expr::col("eqf_to"))))
        .take()
}

fn offer_trade() -> TableCreateStatement {
    Table::create()
        .table("offer_trade")
        .col(uuid("offer_id"))
        .col(integer("trade_id"))
        .col(integer("position"))
        .primary_key(&mut primary_key("offer_trade", &["offer_id", "trade_id"]))
        .foreign_key(&mut cascade("offer_trade", "offer_id", "offer"))
        .foreign_key(&mut restrict("offer_trade", "trade_id", "trade"))
        .take()
}

fn offer_period() -> TableCreateStatement {
    Table::create()
        .table("offer_period")
        .col(pk_uuid("id"))
        .col(uuid("offer_id"))
        .col(date("starts_on"))
        .col(date("ends_on"))
        .col(small_integer_null("weekdays"))
        .col(integer_null("quantity"))
        .col(integer("booked"))
        .foreign_key(&mut cascade("offer_period", "offer_id", "offer"))
        .check(("ck_offer_period_booked", Expr::col("booked").between(0, Expr::col("quantity"))))
        .check(("ck_offer_period_period", Expr::col("starts_on").lte(Expr::col("ends_on"))))
        .check(("ck_offer_period_weekdays", Expr::col("weekdays").between(1, 127)))
        .take()
}

fn indexes() -> [IndexCreateStatement; 10] {
    [
        unique("offer", &["host_id", "source", "external_id"])
            .and_where(Expr::col("source").is_not_null())
            .and_where(Expr::col("external_id").is_not_null())
            .take(),
        index("offer", &["state"]),
        index("offer", &["confirm_by_on"]),
        index("offer", &["host_id"]),
        index("offer", &["region_id"]),
        index("offer", &["place_id"]),
        index("offer", &["mentor_id"]),
        index("offer", &["signatory_id"]),
        index("offer_trade", &["trade_id"]),
        unique("offer_period", &["offer_id", "starts_on", "ends_on"]),
    ]
}
