//! What is stored, as tables, and back again, on both databases.

mod audit;
mod painful;
mod refusals;
mod round_trip;

use std::io::Cursor;

use app::import::{ImportFile, ImportKind as Kind, ImportOptions, ImportReport, ImportRequest};
use domain::Actor;
use exchange::{Mapping, Rows, Writer};
use testing::{Outcome, TestApp};

/// In which form a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Csv,
    Xlsx,
}

/// What an export writes, and how many rows it says that it wrote.
async fn exported(test: &TestApp, kind: Kind, form: Form) -> Outcome<(Vec<u8>, u64)> {
    let mut table = Vec::new();
    let writer = match form {
        Form::Csv => Writer::csv(&mut table)?,
        Form::Xlsx => Writer::xlsx(&mut table)?,
    };
    let mut heard = 0;
    let mut hear = |rows| heard = rows;
    let rows = app::export::run(test.app(), &Actor::system(), kind, writer, &mut hear).await?;
    assert_eq!(heard, rows, "the last word of the progress");
    Ok((table, rows))
}

/// Imports a table by somebody who vouches.
async fn imported(test: &TestApp, kind: Kind, table: &[u8]) -> Outcome<ImportReport> {
    let mapping = Mapping::own(kind);
    let request = ImportRequest {
        file: ImportFile { input: Box::new(Cursor::new(table.to_vec())), name: kind.to_string() },
        mapping: &mapping,
        options: ImportOptions { verified: true, dry_run: false },
        errors: None,
        progress: &mut |_| {},
    };
    Ok(app::import::run(test.app(), &Actor::system(), request).await?)
}

/// The cells of a table as they are read, under its headings.
fn cells(kind: Kind, table: &[u8]) -> Outcome<Vec<Vec<String>>> {
    let mapping = Mapping::own(kind);
    let rows = Rows::open(Box::new(Cursor::new(table.to_vec())), &mapping)?;
    let headings = rows.headings().to_vec();
    let mut cells = vec![headings];
    for row in rows {
        cells.push(row.map_err(|bad| bad.problem.to_string())?.cells);
    }
    Ok(cells)
}
