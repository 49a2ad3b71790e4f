//! The audit log. The database itself refuses to change it.
use crate::named::{index, restrict};
use sea_orm_migration::{
    prelude::*,
    schema::{
        json_binary, json_binary_null, pk_uuid, text, text_null, timestamp_with_time_zone, uuid, uuid_null,
    },
    sea_orm::DbBackend,
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(audit_entry()).await?;
        for index in indexes() {
            manager.create_index(index).await?;
        }
        let triggers = match manager.get_database_backend() {
            DbBackend::Sqlite => SQLITE_TRIGGERS,
            _ => POSTGRES_TRIGGERS,
        };
        manager.get_connection().execute_unprepared(triggers).await.map(|_| ())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("audit_entry").take()).await?;
        if manager.get_database_backend() == DbBackend::Postgres {
            manager.get_connection().execute_unprepared("DROP FUNCTION refuse_audit_change()").await?;
        }
        Ok(())
    }
}

/// Dropping the table fires neither.
const SQLITE_TRIGGERS: &str = "\
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append only'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append only'); END;";

const POSTGRES_TRIGGERS: &str = "\
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append only', TG_TABLE_NAME; END $$;
CREATE TRIGGER audit_entry_no_change BEFORE UPDATE OR DELETE ON audit_entry
FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();";

fn audit_entry() -> TableCreateStatement {
    Table::create()
        .table("audit_entry")
        .col(pk_uuid("id"))
        .col(timestamp_with_time_zone("at"))
        .col(uuid_null("account_id"))
        .col(uuid_null("acting_as_id"))
        .col(text("action"))
        .col(text("subject_kind"))
        .col(uuid("subject_id"))
        .col(json_binary("changed_fields"))
        .col(json_binary_null("before"))
        .col(json_binary_null("after"))
        .col(text_null("request_id"))
        .foreign_key(&mut restrict("audit_entry", "account_id", "account"))
        .foreign_key(&mut restrict("audit_entry", "acting_as_id", "organisation"))
        .take()
}

fn indexes() -> [IndexCreateStatement; 4] {
    [
        index("audit_entry", &["subject_id", "at"]),
        index("audit_entry", &["at"]),
        index("audit_entry", &["account_id"]),
        index("audit_entry", &["acting_as_id"]),
    ]
}
