//! What signing in, answering by a link and being left alone take: columns beside those of the first version.
use crate::named::index;
use sea_orm_migration::{
    prelude::*,
    schema::{big_integer_null, integer, text_null, timestamp_with_time_zone_null, uuid_null},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // One column a statement: SQLite takes no more.
        for (table, column) in columns() {
            manager.alter_table(Table::alter().table(table).add_column(column).take()).await?;
        }
        manager.create_index(index("token", &["contact_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().table("token").name("ix_token_contact_id").to_owned()).await?;
        for (table, column) in columns() {
            let name = column.get_column_name();
            manager.alter_table(Table::alter().table(table).drop_column(name).take()).await?;
        }
        Ok(())
    }
}

/// A contact is named without a foreign key: SQLite adds none to a table that is there.
fn columns() -> Vec<(&'static str, ColumnDef)> {
    vec![
        // The step of the last code that was taken, so that none is taken twice.
        ("account", big_integer_null("totp_step")),
        // Where an address is going to, until it is confirmed.
        ("account", text_null("new_email")),
        ("contact", timestamp_with_time_zone_null("no_mail_since")),
        ("token", text_null("code_hash")),
        ("token", integer("tries").default(0).take()),
        ("token", uuid_null("contact_id")),
        ("token", text_null("name")),
        ("state_change", uuid_null("contact_id")),
        ("audit_entry", uuid_null("contact_id")),
        ("partner_suggestion", text_null("host_answer")),
    ]
}
