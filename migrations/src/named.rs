//! Keys and indexes, named by one rule. Applied migrations rest on this file: what stands here never changes.
use sea_orm_migration::prelude::*;

/// A foreign key that refuses to let its target go.
pub(crate) fn restrict(table: &str, column: &str, target: &str) -> ForeignKeyCreateStatement {
    foreign_key(table, column, (target, "id"), ForeignKeyAction::Restrict)
}

/// The same, to a key that isn't called `id`.
pub(crate) fn restrict_to(table: &str, column: &str, target: (&str, &str)) -> ForeignKeyCreateStatement {
    foreign_key(table, column, target, ForeignKeyAction::Restrict)
}

/// A foreign key inside one aggregate: the row goes with its owner.
pub(crate) fn cascade(table: &str, column: &str, target: &str) -> ForeignKeyCreateStatement {
    foreign_key(table, column, (target, "id"), ForeignKeyAction::Cascade)
}

/// `pk_<table>`, for keys of several columns.
pub(crate) fn primary_key(table: &str, columns: &[&str]) -> IndexCreateStatement {
    columns_of(Index::create().name(format!("pk_{table}")).primary(), columns)
}

/// `ux_<table>_<columns>`; the caller makes it partial where a column may be null.
pub(crate) fn unique(table: &str, columns: &[&str]) -> IndexCreateStatement {
    let name = format!("ux_{table}_{}", columns.join("_"));
    columns_of(Index::create().name(name).table(table.to_owned()).unique(), columns)
}

/// `ix_<table>_<columns>`.
pub(crate) fn index(table: &str, columns: &[&str]) -> IndexCreateStatement {
    let name = format!("ix_{table}_{}", columns.join("_"));
    columns_of(Index::create().name(name).table(table.to_owned()), columns)
}

/// `fk_<table>_<target>`, or `fk_<table>_<role>_<target>` where the column names a role (`mentor_id`).
fn foreign_key(
    table: &str,
    column: &str,
    (target, key): (&str, &str),
    on_delete: ForeignKeyAction,
) -> ForeignKeyCreateStatement {
    let role = column.strip_suffix("_id").unwrap_or(column);
    let name =
        if role == target { format!("fk_{table}_{target}") } else { format!("fk_{table}_{role}_{target}") };
    ForeignKey::create()
        .name(name)
        .from(table.to_owned(), column.to_owned())
        .to(target.to_owned(), key.to_owned())
        .on_delete(on_delete)
        .take()
}

fn columns_of(index: &mut IndexCreateStatement, columns: &[&str]) -> IndexCreateStatement {
    for column in columns {
        index.col((*column).to_owned());
    }
    index.take()
}
