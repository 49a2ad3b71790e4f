//! Lists that others made, through the mappings, on both databases.

mod accreditations;
mod broken_off;
mod broken_rows;
mod chamber;
mod columns;
mod croatia;
mod demo;
mod encodings;
mod esco;
mod needs;
mod offers;
mod organisations;
mod programmes;
mod real;
mod regions;
mod schools;
mod serbia;

use std::io::Cursor;

use app::import::{ImportError, ImportFile, ImportOptions, ImportReport, ImportRequest};
use domain::Actor;
use exchange::{Kind, Mapping, Writer, mapping};
use sea_orm::{ConnectionTrait, Statement};
use testing::{Outcome, TestApp};

const WRITE: ImportOptions = ImportOptions { verified: false, dry_run: false };
const VERIFIED: ImportOptions = ImportOptions { verified: true, dry_run: false };
const DRY_RUN: ImportOptions = ImportOptions { verified: true, dry_run: true };

const SCHOOLS: &str = "hr-school-programmes";
const REGIONS: &str = "nuts-regions";
const PLACES: &str = "geonames-places";

fn given(file: &[u8]) -> ImportFile {
    ImportFile { input: Box::new(Cursor::new(file.to_vec())), name: "list.csv".to_owned() }
}

/// Under a mapping of ours.
async fn import(
    test: &TestApp,
    name: &str,
    file: &[u8],
    options: ImportOptions,
) -> Result<ImportReport, ImportError> {
    import_under(test, &mapping::shipped(name)?, file, options).await
}

/// In the layout of an export.
async fn import_own(
    test: &TestApp,
    kind: Kind,
    file: &str,
    options: ImportOptions,
) -> Result<ImportReport, ImportError> {
    import_under(test, &Mapping::own(kind), file.as_bytes(), options).await
}

async fn import_under(
    test: &TestApp,
    mapping: &Mapping,
    file: &[u8],
    options: ImportOptions,
) -> Result<ImportReport, ImportError> {
    let request = ImportRequest { file: given(file), mapping, options, errors: None, progress: &mut |_| {} };
    app::import::run(test.app(), &Actor::system(), request).await
}

/// With the list of refused rows, as CSV.
async fn import_with_errors(
    test: &TestApp,
    mapping: &Mapping,
    file: &[u8],
) -> Outcome<(ImportReport, String)> {
    let mut refused = Vec::new();
    let errors = Some(Writer::csv(&mut refused)?);
    let request =
        ImportRequest { file: given(file), mapping, options: VERIFIED, errors, progress: &mut |_| {} };
    let report = app::import::run(test.app(), &Actor::system(), request).await?;
    Ok((report, String::from_utf8(refused)?))
}

/// A dry run, the import, and the import again: the first writes nothing and tells the same as the second, the third
/// changes nothing. The report of the second.
async fn import_thrice(
    test: &TestApp,
    mapping: &Mapping,
    file: &str,
    options: ImportOptions,
) -> Outcome<ImportReport> {
    let before = rows(test).await?;
    let dry_run = ImportOptions { dry_run: true, ..options };
    let dry = import_under(test, mapping, file.as_bytes(), dry_run).await?;
    assert_eq!(rows(test).await?, before, "a dry run writes nothing");
    let report = import_under(test, mapping, file.as_bytes(), options).await?;
    assert_eq!(dry, report, "a dry run tells the same");
    let before = rows(test).await?;
    let again = import_under(test, mapping, file.as_bytes(), options).await?;
    assert_eq!(rows(test).await?, before, "a second import writes nothing");
    let [created, updated, unchanged, skipped, refused] = counts(&report);
    assert_eq!(counts(&again), [0, 0, created + updated + unchanged, skipped, refused]);
    assert_eq!(again.problems, report.problems);
    Ok(report)
}

/// All problems as people read them, one a line.
fn problems(report: &ImportReport) -> String {
    let lines: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// created, updated, unchanged, skipped, refused; their sum is what was processed.
fn counts(report: &ImportReport) -> [u64; 5] {
    let counts = [report.created, report.updated, report.unchanged, report.skipped, report.refused];
    assert_eq!(report.processed, counts.iter().sum::<u64>());
    assert_eq!(Some(report.refused), u64::try_from(report.problems.len()).ok());
    counts
}

/// Problems as `line field: reason`.
fn told(report: &ImportReport) -> Vec<String> {
    let problems = report.problems.iter();
    problems.map(|problem| format!("{} {}: {}", problem.line, problem.field, problem.reason)).collect()
}

/// How many rows the tables have that an import, or what follows from it, could write. That an import was begun is
/// noted each time.
async fn rows(test: &TestApp) -> Outcome<Vec<(&'static str, i64)>> {
    const TABLES: [&str; 19] = [
        "organisation",
        "company",
        "school",
        "accreditation",
        "programme",
        "need",
        "offer",
        "offer_period",
        "offer_trade",
        "region",
        "region_name",
        "place",
        "place_name",
        "trade",
        "trade_label",
        "state_change",
        "audit_entry",
        "change_log",
        "outbox_task",
    ];
    let db = test.app().databases.connection();
    let mut counted = Vec::new();
    for table in TABLES {
        let others = if table == "audit_entry" { " WHERE action <> 'import.begin'" } else { "" };
        let count = format!("SELECT count(*) AS n FROM {table}{others}");
        let count = Statement::from_string(db.get_database_backend(), count);
        let row = db.query_one_raw(count).await?.ok_or("no count")?;
        counted.push((table, row.try_get("", "n")?));
    }
    Ok(counted)
}
