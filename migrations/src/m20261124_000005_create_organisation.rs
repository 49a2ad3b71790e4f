//! Organisations of both kinds. What only one kind has stands in `company` or `school`.
use crate::named::{index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        integer, integer_null, json_binary, pk_uuid, text, text_null, timestamp_with_time_zone,
        timestamp_with_time_zone_null, uuid_null,
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
        for table in [organisation(), company(), school()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite empties a table before it drops it, and rows that point to each other would refuse.
        manager.get_connection().execute_unprepared("UPDATE organisation SET merged_into_id = NULL").await?;
        for table in ["school", "company", "organisation"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn organisation() -> TableCreateStatement {
    Table::create()
        .table("organisation")
        .col(pk_uuid("id"))
        .col(text("kind"))
        .col(text("name"))
        .col(text("name_folded"))
        .col(text("country"))
        .col(text_null("registration_number"))
        .col(text_null("oid"))
        .col(text_null("pic"))
        .col(integer("region_id"))
        .col(integer_null("place_id"))
        .col(text_null("address"))
        .col(text_null("website"))
        .col(text("language"))
        .col(text("state"))
        .col(text_null("state_reason"))
        .col(timestamp_with_time_zone_null("verified_at"))
        .col(uuid_null("verified_by_id"))
        .col(uuid_null("merged_into_id"))
        .col(text_null("source"))
        .col(text_null("external_id"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("revision"))
        .foreign_key(&mut restrict("organisation", "region_id", "region"))
        .foreign_key(&mut restrict("organisation", "place_id", "place"))
        .foreign_key(&mut restrict("organisation", "verified_by_id", "account"))
        .foreign_key(&mut restrict("organisation", "merged_into_id", "organisation"))
        .take()
}

fn company() -> TableCreateStatement {
    Table::create()
        .table("company")
        .col(pk_uuid("organisation_id"))
        .col(text_null("activity_nace"))
        .col(text_null("size_band"))
        .col(json_binary("quality_facts"))
        .col(json_binary("accessibility_facts"))
        .col(integer_null("contact_budget"))
        .col(integer_null("contacts_month"))
        .col(integer("contacts_used"))
        .col(json_binary("quiet_weeks"))
        .col(integer("asked"))
        .col(integer("answered"))
        .col(integer("accepted"))
        .col(integer("kept"))
        .foreign_key(&mut restrict("company", "organisation_id", "organisation"))
        .check(("ck_company_contacts_used", Expr::col("contacts_used").gte(0)))
        .take()
}

fn school() -> TableCreateStatement {
    Table::create()
        .table("school")
        .col(pk_uuid("organisation_id"))
        .col(text_null("kind"))
        .col(integer_null("contact_budget"))
        .foreign_key(&mut restrict("school", "organisation_id", "organisation"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 8] {
    [
        unique("organisation", &["country", "registration_number"])
            .and_where(Expr::col("registration_number").is_not_null())
            .and_where(Expr::col("state").ne("merged"))
            .take(),
        unique("organisation", &["source", "external_id"])
            .and_where(Expr::col("source").is_not_null())
            .and_where(Expr::col("external_id").is_not_null())
            .take(),
        index("organisation", &["name_folded"]),
        index("organisation", &["kind", "state"]),
        index("organisation", &["region_id"]),
        index("organisation", &["place_id"]),
        index("organisation", &["verified_by_id"]),
        index("organisation", &["merged_into_id"]),
    ]
}
