//! Organisations that are noted twice: found, made one, and met again by an import, on both databases.

mod found;
mod imports;
mod merged;
mod refused;

use std::io::Cursor;

use app::import::{ImportFile, ImportOptions, ImportReport, ImportRequest};
use domain::{Actor, Organisation, OrganisationId};
use testing::{Outcome, TestApp};

/// A list in the layout of an export; whoever imports vouches for the organisations.
async fn import(test: &TestApp, kind: &str, file: &str) -> Outcome<ImportReport> {
    let mapping = exchange::mapping::of(kind, None)?;
    let file =
        ImportFile { input: Box::new(Cursor::new(file.as_bytes().to_vec())), name: format!("{kind}.csv") };
    let options = ImportOptions { verified: true, dry_run: false };
    let request = ImportRequest { file, mapping: &mapping, options, errors: None, progress: &mut |_| {} };
    let report = app::import::run(test.app(), &Actor::system(), request).await?;
    assert_eq!(report.refused, 0, "{:?}", report.problems);
    Ok(report)
}

/// created, updated, unchanged, and those that look like others.
fn counts(report: &ImportReport) -> [u64; 4] {
    [report.created, report.updated, report.unchanged, report.duplicates]
}

/// An organisation by its key in the list `list`.
async fn of_key(test: &TestApp, key: &str) -> Outcome<Organisation> {
    let db = test.app().databases.reader();
    let found = store::organisation::list_by_origin(&db, "list", &[key.to_owned()]).await?;
    found.into_iter().next().ok_or_else(|| format!("no {key}").into())
}

async fn now(test: &TestApp, id: OrganisationId) -> Outcome<Organisation> {
    Ok(app::organisation::show(test.app(), &Actor::system(), id).await?)
}
