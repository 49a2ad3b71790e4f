//! Versions of the matching rules, and the runs made under them.
use crate::named::{index, restrict, unique};
use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, date, integer, integer_null, json_binary, pk_uuid, text, text_null,
        timestamp_with_time_zone, timestamp_with_time_zone_null, uuid_null,
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
        for table in [matching_rules(), match_run()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite empties a table before it drops it, and rows that point to each other would refuse.
        manager.get_connection().execute_unprepared("UPDATE matching_rules SET parent_id = NULL").await?;
        for table in ["match_run", "matching_rules"] {
            manager.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }
}

fn matching_rules() -> TableCreateStatement {
    Table::create()
        .table("matching_rules")
        .col(pk_uuid("id"))
        .col(integer_null("version"))
        .col(text("state"))
        .col(uuid_null("parent_id"))
        .col(json_binary("content"))
        .col(text_null("checksum"))
        .col(text_null("note"))
        .col(uuid_null("author_id"))
        .col(uuid_null("approved_by_id"))
        .col(timestamp_with_time_zone_null("publish_at"))
        .col(timestamp_with_time_zone_null("published_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(integer("revision"))
        .foreign_key(&mut restrict("matching_rules", "parent_id", "matching_rules"))
        .foreign_key(&mut restrict("matching_rules", "author_id", "account"))
        .foreign_key(&mut restrict("matching_rules", "approved_by_id", "account"))
        .take()
}

fn match_run() -> TableCreateStatement {
    Table::create()
        .table("match_run")
        .col(pk_uuid("id"))
        .col(text("kind"))
        .col(integer("rules_version"))
        .col(date("as_of_on"))
        .col(big_integer("position"))
        .col(timestamp_with_time_zone("started_at"))
        .col(timestamp_with_time_zone_null("finished_at"))
        .col(integer("needs"))
        .col(integer("offers"))
        .col(integer("changed"))
        .col(text_null("checksum"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 6] {
    [
        unique("matching_rules", &["version"]).and_where(Expr::col("version").is_not_null()).take(),
        unique("matching_rules", &["state"]).and_where(Expr::col("state").eq("published")).take(),
        index("matching_rules", &["parent_id"]),
        index("matching_rules", &["author_id"]),
        index("matching_rules", &["approved_by_id"]),
        index("match_run", &["started_at"]),
    ]
}
