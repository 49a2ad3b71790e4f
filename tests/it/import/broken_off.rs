//! An import that is broken off goes on where it was.

use std::fmt::Write as _;
use std::sync::Arc;

use app::import::{ImportReport, ImportRequest};
use domain::{Actor, ImportState};
use exchange::{Kind, Mapping, Writer};
use testing::{Outcome, TestApp, on_both};
use tokio::sync::Notify;

use super::{VERIFIED, counts, given, import_with_errors, rows};

/// Three and a half pieces; each 250th row is refused.
fn companies() -> String {
    let mut list = "source,key,kind,name,country,place,language\n".to_owned();
    for n in 1..=3_500 {
        let place = if n % 250 == 0 { "Nigdje" } else { "BA-zenica" };
        let _ = writeln!(list, "komora,{n},company,Firma {n},BA,{place},bs"); // a String takes everything
    }
    list
}

/// Imports and is gone once so many rows are done; the whole report where that never was.
async fn broken_off_behind(
    test: &TestApp,
    mapping: &Mapping,
    file: &str,
    behind: u64,
) -> Outcome<Option<ImportReport>> {
    let actor = Actor::system();
    let gone = Arc::new(Notify::new());
    let mut watch = |done: u64| {
        if done == behind {
            gone.notify_one();
        }
    };
    let mut refused = Vec::new();
    let request = ImportRequest {
        file: given(file.as_bytes()),
        mapping,
        options: VERIFIED,
        errors: Some(Writer::csv(&mut refused)?),
        progress: &mut watch,
    };
    // The next time that the import waits for the database, it is dropped.
    tokio::select! {
        biased;
        () = gone.notified() => Ok(None),
        report = app::import::run(test.app(), &actor, request) => Ok(Some(report?)),
    }
}

#[tokio::test]
async fn it_goes_on_behind_the_last_piece() -> Outcome {
    on_both(async |test| {
        let (list, mapping) = (companies(), Mapping::own(Kind::Organisations));
        assert_eq!(broken_off_behind(&test, &mapping, &list, 2_000).await?, None);
        let begun = store::import_run::list(&test.app().databases.reader(), 10).await?;
        assert_eq!((begun.len(), begun[0].state, begun[0].processed), (1, ImportState::Running, 2_000));
        let there = rows(&test).await?;
        assert!(there.contains(&("organisation", 2_000 - 8)), "{there:?}");

        let (report, refused) = import_with_errors(&test, &mapping, list.as_bytes()).await?;
        assert_eq!(report.resumed_behind, 2_000);
        assert_eq!(counts(&report), [3_486, 0, 0, 0, 14]);
        assert!(report.to_string().starts_with("went on behind row 2000"), "{report}");
        assert_eq!(refused.lines().count(), 1 + 14, "rows that were refused before are there too");
        let there = rows(&test).await?;
        assert!(there.contains(&("organisation", 3_486)), "{there:?}");
        let runs = store::import_run::list(&test.app().databases.reader(), 10).await?;
        assert_eq!((runs.len(), runs[0].state, runs[0].processed), (1, ImportState::Finished, 3_500));

        // What is finished begins anew, and changes nothing.
        let (again, refused_again) = import_with_errors(&test, &mapping, list.as_bytes()).await?;
        assert_eq!((again.resumed_behind, counts(&again)), (0, [0, 0, 3_486, 0, 14]));
        assert_eq!(refused_again, refused);
        assert_eq!(rows(&test).await?, there);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_may_be_broken_off_again_and_again() -> Outcome {
    let test = TestApp::sqlite().await?;
    let (list, mapping) = (companies(), Mapping::own(Kind::Organisations));
    for behind in [1_000, 2_000, 3_000] {
        assert_eq!(broken_off_behind(&test, &mapping, &list, behind).await?, None);
    }
    let (report, refused) = import_with_errors(&test, &mapping, list.as_bytes()).await?;
    assert_eq!((report.resumed_behind, counts(&report)), (3_000, [3_486, 0, 0, 0, 14]));
    assert_eq!(refused.lines().count(), 1 + 14);
    Ok(())
}

#[tokio::test]
async fn another_file_or_other_options_begin_anew() -> Outcome {
    let test = TestApp::sqlite().await?;
    let (list, mapping) = (companies(), Mapping::own(Kind::Organisations));
    assert_eq!(broken_off_behind(&test, &mapping, &list, 1_000).await?, None);
    let longer = format!("{list}komora,9999,company,Firma 9999,BA,BA-zenica,bs\n");
    let (report, _) = import_with_errors(&test, &mapping, longer.as_bytes()).await?;
    assert_eq!((report.resumed_behind, counts(&report)), (0, [2_491, 0, 996, 0, 14]));
    let mapping = mapping.with_constant("contact_budget", "3")?;
    let (report, _) = import_with_errors(&test, &mapping, list.as_bytes()).await?;
    assert_eq!((report.resumed_behind, report.updated), (0, 3_486));
    Ok(())
}
