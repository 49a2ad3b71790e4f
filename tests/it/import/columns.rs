//! A row that differs in one column alone: for every column of every layout.

mod tables;

use exchange::Kind;
use testing::{Outcome, TestApp, on_both_with_few_labels};

use super::{ImportOptions, VERIFIED, WRITE, counts, import_own, problems};
use tables::Column;

/// Nothing is written: each file meets the same rows.
const AS_IT_IS: ImportOptions = ImportOptions { verified: false, dry_run: true };

/// Headings, and a row each: as it is, or with another value in one column.
fn file(kind: Kind, rows: &[Option<&Column>]) -> String {
    let columns = tables::of(kind);
    let headings: Vec<&str> = columns.iter().map(|(name, ..)| *name).collect();
    let row = |changed: Option<&Column>| {
        let cell = |column: &Column| match changed {
            Some((name, _, change)) if *name == column.0 => format!("\"{}\"", change.value()),
            _ => format!("\"{}\"", column.1),
        };
        columns.iter().map(cell).collect::<Vec<_>>().join(",")
    };
    std::iter::once(headings.join(",")).chain(rows.iter().copied().map(row)).collect::<Vec<_>>().join("\n")
}

/// What the rows lean on, and a row of each kind.
async fn come_in(test: &TestApp, kinds: &[Kind]) -> Outcome {
    for (kind, before) in kinds.iter().flat_map(|kind| tables::before(*kind)) {
        let report = import_own(test, *kind, before, VERIFIED).await?;
        assert_eq!(report.refused, 0, "{kind}: {:?}", report.problems);
    }
    for kind in kinds {
        let report = import_own(test, *kind, &file(*kind, &[None]), WRITE).await?;
        assert_eq!(counts(&report), [1, 0, 0, 0, 0], "{kind}: {:?}", report.problems);
    }
    Ok(())
}

/// Another value in each column, and the one before again: what comes to something else than it should.
async fn one_by_one(test: &TestApp, kind: Kind) -> Outcome<Vec<String>> {
    let mut other = Vec::new();
    for column in tables::of(kind) {
        let report = import_own(test, kind, &file(kind, &[Some(column)]), WRITE).await?;
        let back = import_own(test, kind, &file(kind, &[None]), WRITE).await?;
        let came_to = (counts(&report), counts(&back));
        if came_to != (column.2.comes_to(), column.2.comes_back_to()) {
            other.push(format!("{kind}, {}: {came_to:?} {}", column.0, problems(&report)));
        }
    }
    Ok(other)
}

/// Both values of each column in one file.
async fn one_below_the_other(test: &TestApp, kind: Kind) -> Outcome<Vec<String>> {
    let report = import_own(test, kind, &file(kind, &[None, None]), AS_IT_IS).await?;
    assert_eq!(counts(&report), [0, 0, 2, 0, 0], "{kind}: {:?}", report.problems);
    let mut other = Vec::new();
    for column in tables::of(kind).iter().filter(|column| !column.2.is_of_another()) {
        let report = import_own(test, kind, &file(kind, &[None, Some(column)]), AS_IT_IS).await?;
        if counts(&report) != [0, 0, 1, 0, 1] {
            other.push(format!("{kind}, {}: {:?} {}", column.0, counts(&report), problems(&report)));
        }
    }
    Ok(other)
}

#[test]
fn the_tables_name_every_column_of_their_layouts() {
    for kind in [&tables::REGION[..], &tables::PLACE, &tables::PEOPLE, &tables::WORK].concat() {
        let named: Vec<&str> = tables::of(kind).iter().map(|(name, ..)| *name).collect();
        assert_eq!(named, kind.exported(), "{kind}");
    }
}

/// A row with another value in one column is brought up; of two such rows in one file, the second is refused.
async fn every_column_counts(test: &TestApp, kinds: &[Kind]) -> Outcome {
    come_in(test, kinds).await?;
    let mut other = Vec::new();
    for kind in kinds {
        other.extend(one_below_the_other(test, *kind).await?);
        other.extend(one_by_one(test, *kind).await?);
    }
    assert!(other.is_empty(), "{}", other.join("\n"));
    Ok(())
}

// Each change of reference data is dear, and both databases get the same plan: on one of them.

#[tokio::test]
async fn every_column_of_regions_counts() -> Outcome {
    every_column_counts(&TestApp::sqlite_with_few_labels().await?, &tables::REGION).await
}

#[tokio::test]
async fn every_column_of_places_counts() -> Outcome {
    every_column_counts(&TestApp::sqlite_with_few_labels().await?, &tables::PLACE).await
}

#[tokio::test]
async fn every_column_of_people_and_papers_counts() -> Outcome {
    on_both_with_few_labels(async |test| every_column_counts(&test, &tables::PEOPLE).await).await
}

#[tokio::test]
async fn every_column_of_needs_and_offers_counts() -> Outcome {
    on_both_with_few_labels(async |test| every_column_counts(&test, &tables::WORK).await).await
}
