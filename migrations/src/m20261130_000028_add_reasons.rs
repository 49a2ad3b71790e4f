//! What was stated with a claim and why it was decided as it was; who made a token that is somebody else's.
use sea_orm_migration::{
    prelude::*,
    schema::{text_null, uuid_null},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in columns() {
            manager.alter_table(Table::alter().table(table).add_column(column).take()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in columns() {
            let name = column.get_column_name();
            manager.alter_table(Table::alter().table(table).drop_column(name).take()).await?;
        }
        Ok(())
    }
}

fn columns() -> [(&'static str, ColumnDef); 3] {
    [
        ("claim", text_null("reason")),
        // The organisation's once the address is confirmed: whoever never confirms blocks nobody's number.
        ("claim", text_null("registration_number")),
        // Who invited: their invitations end with their membership. Without a foreign key, as in the migration before.
        ("token", uuid_null("created_by_id")),
    ]
}
