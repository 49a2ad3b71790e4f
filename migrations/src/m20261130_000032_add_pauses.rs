//! When a school is not to be written to, and how many companies it has asked this month: what companies have already.
use crate::named::index;
use sea_orm_migration::{
    prelude::*,
    schema::{integer_null, json_binary_null},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in columns() {
            manager.alter_table(Table::alter().table("school").add_column(column).take()).await?;
        }
        manager.create_index(offers_by_last_word()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop().table("offer").name("ix_offer_state_confirmed_on").to_owned();
        manager.drop_index(index).await?;
        for column in columns() {
            let name = column.get_column_name();
            manager.alter_table(Table::alter().table("school").drop_column(name).take()).await?;
        }
        Ok(())
    }
}

fn columns() -> [ColumnDef; 3] {
    [json_binary_null("quiet_weeks"), integer_null("contacts_month"), integer_null("contacts_used")]
}

/// Offers by the day that somebody last spoke for them.
fn offers_by_last_word() -> IndexCreateStatement {
    index("offer", &["state", "confirmed_on"])
}
