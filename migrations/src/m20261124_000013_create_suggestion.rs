//! Suggestions: the pair, for ever, and the lists as they once were.
use crate::named::{index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, boolean, date, integer, integer_null, json_binary, pk_uuid, text, text_null,
        timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
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
        for table in [partner_suggestion(), suggestion_list()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["suggestion_list", "partner_suggestion"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn partner_suggestion() -> TableCreateStatement {
    Table::create()
        .table("partner_suggestion")
        .col(pk_uuid("id"))
        .col(uuid("need_id"))
        .col(uuid("offer_id"))
        .col(uuid_null("offer_period_id"))
        .col(integer_null("trade_id"))
        .col(integer("score"))
        .col(big_integer("tie_key"))
        .col(json_binary("parts"))
        .col(integer("rules_version"))
        .col(date("as_of_on"))
        .col(big_integer("position"))
        .col(text("state"))
        .col(text_null("reason_code"))
        .col(boolean("is_shortlisted"))
        .col(timestamp_with_time_zone("first_listed_at"))
        .col(timestamp_with_time_zone_null("seen_at"))
        .col(integer("revision"))
        .foreign_key(&mut restrict("partner_suggestion", "need_id", "need"))
        .foreign_key(&mut restrict("partner_suggestion", "offer_id", "offer"))
        .foreign_key(&mut restrict("partner_suggestion", "offer_period_id", "offer_period"))
        .foreign_key(&mut restrict("partner_suggestion", "trade_id", "trade"))
        .check(("ck_partner_suggestion_score", Expr::col("score").between(0, 10_000)))
        .take()
}

fn suggestion_list() -> TableCreateStatement {
    Table::create()
        .table("suggestion_list")
        .col(pk_uuid("id"))
        .col(uuid("need_id"))
        .col(uuid("run_id"))
        .col(timestamp_with_time_zone("listed_at"))
        .col(json_binary("entries"))
        .foreign_key(&mut restrict("suggestion_list", "need_id", "need"))
        .foreign_key(&mut restrict("suggestion_list", "run_id", "match_run"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 8] {
    [
        unique("partner_suggestion", &["need_id", "offer_id"]),
        index("partner_suggestion", &["need_id", "score", "tie_key"]),
        index("partner_suggestion", &["offer_id"]),
        index("partner_suggestion", &["offer_period_id"]),
        index("partner_suggestion", &["trade_id"]),
        unique("suggestion_list", &["need_id", "run_id"]),
        index("suggestion_list", &["need_id", "listed_at"]),
        index("suggestion_list", &["run_id"]),
    ]
}
