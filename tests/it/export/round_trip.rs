//! What was exported comes back as it was.

use std::sync::Mutex;

use app::import::ImportKind as Kind;
use testing::{Outcome, TestApp, on_both_with_few_labels};

use super::{Form, cells, exported, imported, painful};

/// In which order a database is filled: schools are organisations and programmes once more.
fn order() -> impl Iterator<Item = Kind> {
    Kind::ALL.into_iter().filter(|kind| *kind != Kind::Schools)
}

/// A table of each kind.
type Tables = Vec<(Kind, Vec<u8>)>;

async fn all(test: &TestApp) -> Outcome<Tables> {
    let mut tables = Vec::new();
    for kind in Kind::ALL {
        tables.push((kind, exported(test, kind, Form::Csv).await?.0));
    }
    Ok(tables)
}

/// Two tables that should be the same, told by their first line that is not.
fn same(kind: Kind, one: &[u8], other: &[u8]) {
    let lines = |table: &[u8]| String::from_utf8_lossy(table).split("\r\n").map(str::to_owned).collect();
    let (ours, theirs): (Vec<String>, Vec<String>) = (lines(one), lines(other));
    if let Some((ours, theirs)) = ours.iter().zip(&theirs).find(|(ours, theirs)| ours != theirs) {
        assert_eq!(ours, theirs, "{kind}");
    }
    assert!(one == other, "{kind}: {} bytes, then {}", one.len(), other.len());
}

/// Everything, in a form, into an empty database, and out of it once more.
async fn goes_round(form: Form, from: &TestApp, into: &TestApp) -> Outcome {
    painful::enter(from).await?;
    for kind in order() {
        let (table, rows) = exported(from, kind, form).await?;
        assert!(rows > 2, "something of each kind");
        let report = imported(into, kind, &table).await?;
        assert_eq!((report.processed, report.refused), (rows, 0), "{kind}: {:?}", report.problems);
    }
    for ((kind, before), (_, after)) in all(from).await?.iter().zip(&all(into).await?) {
        same(*kind, before, after);
    }
    Ok(())
}

// Each on one database, and all but the first with a tenth of the labels, so that they end in good time.

#[tokio::test]
async fn a_whole_database_goes_round_as_csv() -> Outcome {
    goes_round(Form::Csv, &TestApp::sqlite().await?, &TestApp::sqlite().await?).await
}

#[tokio::test]
async fn a_whole_database_goes_round_as_workbooks() -> Outcome {
    goes_round(
        Form::Xlsx,
        &TestApp::sqlite_with_few_labels().await?,
        &TestApp::sqlite_with_few_labels().await?,
    )
    .await
}

#[tokio::test]
async fn a_whole_database_on_postgresql_goes_round_as_csv() -> Outcome {
    match (TestApp::postgres_with_few_labels().await?, TestApp::postgres_with_few_labels().await?) {
        (Some(from), Some(into)) => goes_round(Form::Csv, &from, &into).await,
        _ => Ok(()),
    }
}

#[tokio::test]
async fn nothing_changes_where_it_came_from() -> Outcome {
    on_both_with_few_labels(async |test| {
        painful::enter(&test).await?;
        for kind in Kind::ALL {
            let report = imported(&test, kind, &exported(&test, kind, Form::Csv).await?.0).await?;
            // The white space around one address goes, and what is too much in one name.
            let news = [report.created, report.updated, report.refused];
            assert_eq!(news, [0, u64::from(kind == Kind::Organisations), 0], "{kind}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_table_is_the_same_on_every_database() -> Outcome {
    let on_the_first_database: Mutex<Option<Tables>> = Mutex::new(None);
    on_both_with_few_labels(async |test| {
        painful::enter(&test).await?;
        let tables = all(&test).await?;
        let mut first = on_the_first_database.lock().map_err(|error| error.to_string())?;
        for ((kind, one), (_, other)) in first.iter().flatten().zip(&tables) {
            same(*kind, one, other);
        }
        *first = Some(tables);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_workbook_has_the_cells_of_the_csv() -> Outcome {
    let test = TestApp::sqlite_with_few_labels().await?;
    painful::enter(&test).await?;
    for kind in Kind::ALL {
        let (csv, _) = exported(&test, kind, Form::Csv).await?;
        let (workbook, _) = exported(&test, kind, Form::Xlsx).await?;
        assert_eq!(cells(kind, &workbook)?, cells(kind, &csv)?, "{kind}");
    }
    Ok(())
}

#[tokio::test]
async fn a_trade_that_lost_its_labels_comes_back_without() -> Outcome {
    let (test, other) = (TestApp::sqlite_with_few_labels().await?, TestApp::sqlite_with_few_labels().await?);
    painful::enter(&test).await?;
    let (table, _) = exported(&test, Kind::Trades, Form::Csv).await?;
    let headings = String::from_utf8(table.clone())?.lines().next().ok_or("no headings")?.to_owned();
    let alone = cells(Kind::Trades, &table)?.into_iter().filter(|row| row[0] == "lantern-maker");
    assert_eq!(
        alone.collect::<Vec<_>>(),
        [["lantern-maker", "7213", "", "", "komora", "", "", "", "", ""].map(str::to_owned)]
    );
    let rows = format!("{headings}\nlantern-maker;7213;;;komora;;;;;\nlantern-maker;7213;;;komora;sq;;;;\n");
    for (created, unchanged) in [(1, 0), (0, 1)] {
        let report = imported(&other, Kind::Trades, rows.as_bytes()).await?;
        assert_eq!((report.created, report.unchanged, report.refused), (created, unchanged, 1));
        assert_eq!(
            (report.problems[0].line, &*report.problems[0].field),
            (3, "label"),
            "in Albanian it is what?"
        );
    }
    Ok(())
}

#[tokio::test]
async fn schools_go_round_with_their_programmes() -> Outcome {
    on_both_with_few_labels(async |test| {
        painful::enter(&test).await?;
        let other = TestApp::sqlite_with_few_labels().await?;
        for kind in [Kind::Regions, Kind::Places, Kind::Trades, Kind::Schools] {
            let (table, rows) = exported(&test, kind, Form::Csv).await?;
            let report = imported(&other, kind, &table).await?;
            assert_eq!((report.processed, report.refused), (rows, 0), "{kind}: {:?}", report.problems);
            same(kind, &table, &exported(&other, kind, Form::Csv).await?.0);
        }
        let (table, _) = exported(&test, Kind::Programmes, Form::Csv).await?;
        same(Kind::Programmes, &table, &exported(&other, Kind::Programmes, Form::Csv).await?.0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn rows_stand_in_the_order_of_their_keys() -> Outcome {
    on_both_with_few_labels(async |test| {
        painful::enter(&test).await?;
        for (kind, known_by) in [
            (Kind::Organisations, 2),
            (Kind::Schools, 2),
            (Kind::Programmes, 4),
            (Kind::Needs, 4),
            (Kind::Offers, 4),
            (Kind::Accreditations, 4),
            (Kind::Places, 3),
        ] {
            let rows = cells(kind, &exported(&test, kind, Form::Csv).await?.0)?;
            let keys: Vec<&[String]> = rows[1..].iter().map(|row| &row[..known_by]).collect();
            assert!(keys.is_sorted(), "{kind}");
        }
        let organisations =
            cells(Kind::Organisations, &exported(&test, Kind::Organisations, Form::Csv).await?.0)?;
        assert!(organisations.iter().all(|row| row[1] != "stari"), "a merged one is left out");
        let regions = cells(Kind::Regions, &exported(&test, Kind::Regions, Form::Csv).await?.0)?;
        for (n, row) in regions.iter().enumerate().skip(1).filter(|(_, row)| !row[4].is_empty()) {
            assert!(regions[1..n].iter().any(|above| above[3] == row[4]), "{row:?} stands above its parent");
        }
        Ok(())
    })
    .await
}

/// Whoever still names a record that became part of another means the other, in the next database too.
#[tokio::test]
async fn keys_of_merged_records_lead_on_elsewhere() -> Outcome {
    const PROGRAMMES: &str = "\
school_source,school_key,source,key,title,title_language,trade
hr=lista\\,stara; škola|=1,list,1,Kuhar,bs,cook
praktika,01990000-0000-7000-8000-000000ab000b,list,2,Konobar,bs,waiter
";
    const NEEDS: &str = "\
sending_source,sending_key,source,key,participants,activity,programme_source,programme_key,starts_on,ends_on
hr=lista\\,stara; škola|=1,list,1,learners,practical_training,list,1,2027-02-01,2027-02-26
";
    const OFFERS: &str = "\
host_source,host_key,source,key,activity,title,trades,periods
komora,stari,list,1,practical_training,Kuhinja,cook,2027-02-01..2027-02-26 x2
";
    on_both_with_few_labels(async |into| {
        let from = TestApp::sqlite_with_few_labels().await?;
        painful::enter(&from).await?;
        for kind in [Kind::Regions, Kind::Places, Kind::Organisations] {
            imported(&into, kind, &exported(&from, kind, Form::Csv).await?.0).await?;
        }
        for (kind, table) in [(Kind::Programmes, PROGRAMMES), (Kind::Needs, NEEDS), (Kind::Offers, OFFERS)] {
            let report = imported(&into, kind, table.as_bytes()).await?;
            let report_of_origin = imported(&from, kind, table.as_bytes()).await?;
            assert_eq!(
                (report.created, report.refused),
                (report.processed, 0),
                "{kind}: {:?}",
                report.problems
            );
            assert_eq!(report, report_of_origin, "{kind}");
        }
        Ok(())
    })
    .await
}
