//! Lists that others made, through the mappings, on both databases.

mod croatia;
mod demo;
mod real;
mod regions;
mod schools;

use app::import::{ImportError, ImportOptions, ImportReport};
use domain::Actor;
use exchange::mapping;
use sea_orm::{ConnectionTrait, Statement};
use testing::{Outcome, TestApp};

const WRITE: ImportOptions = ImportOptions { verified: false, dry_run: false };
const VERIFIED: ImportOptions = ImportOptions { verified: true, dry_run: false };
const DRY_RUN: ImportOptions = ImportOptions { verified: true, dry_run: true };

const SCHOOLS: &str = "hr-school-programmes";
const REGIONS: &str = "regions";

async fn import(
    test: &TestApp,
    name: &str,
    file: &[u8],
    options: ImportOptions,
) -> Result<ImportReport, ImportError> {
    let mapping = mapping::shipped(name)?;
    app::import::run(test.app(), &Actor::system(), file, &mapping, options, &mut |_, _| {}).await
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

/// How many rows the tables have that an import, or what follows from it, could write.
async fn rows(test: &TestApp) -> Outcome<Vec<(&'static str, i64)>> {
    const TABLES: [&str; 8] = [
        "organisation",
        "programme",
        "region",
        "region_name",
        "state_change",
        "audit_entry",
        "change_log",
        "outbox_task",
    ];
    let db = test.app().databases.connection();
    let mut counted = Vec::new();
    for table in TABLES {
        let count =
            Statement::from_string(db.get_database_backend(), format!("SELECT count(*) AS n FROM {table}"));
        let row = db.query_one_raw(count).await?.ok_or("no count")?;
        counted.push((table, row.try_get("", "n")?));
    }
    Ok(counted)
}
