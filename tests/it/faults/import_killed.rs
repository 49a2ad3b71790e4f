//! `kill -9` on an import: what was written stays, the next one goes on behind it, and nothing is there twice.

use std::fmt::Write as _;
use std::fs;

use domain::ImportState;
use testing::binary::Running;
use testing::{Outcome, TestApp};

use super::service::{PATIENCE, Service};

const COMPANIES: u64 = 20_000;

fn list() -> String {
    let mut list = "source,key,kind,name,country,place,language\n".to_owned();
    for n in 1..=COMPANIES {
        let place = if n % 1_000 == 0 { "Nigdje" } else { "BA-zenica" };
        let _ = writeln!(list, "komora,{n},company,Firma {n},BA,{place},bs"); // a String takes everything
    }
    list
}

/// How far the only import has come.
async fn reached(test: &TestApp) -> Outcome<(u64, Option<ImportState>)> {
    let runs = store::import_run::list(&test.app().databases.reader(), 10).await?;
    assert!(runs.len() < 2, "it goes on and does not begin anew: {runs:?}");
    Ok(runs.first().map_or((0, None), |run| (run.processed, Some(run.state))))
}

async fn killed_and_started_again(test: &TestApp) -> Outcome {
    let service = Service::on(test)?;
    fs::write(service.folder.path().join("list.csv"), list())?;
    let import = |name: &str| -> Outcome<Running> {
        service.run(&["import", "organisations", "list.csv", "--errors", "errors.csv"], name)
    };
    let mut first = import("first")?;
    let some = async || Ok((reached(test).await?.0 >= 2_000).then_some(()));
    first.wait_for("two pieces", PATIENCE, some).await?;
    first.kill()?;
    let (behind, state) = reached(test).await?;
    assert!((2_000..COMPANIES).contains(&behind), "killed in the middle: behind row {behind}");
    assert_eq!(state, Some(ImportState::Running));
    let there = store::organisation::keys(&test.app().databases.reader(), None).await?.len() as u64;
    assert_eq!(there, behind - behind / 1_000, "the rows of each piece, and how far it came, are one");

    let mut second = import("second")?;
    let ended = async || Ok((reached(test).await?.1 == Some(ImportState::Finished)).then_some(()));
    second.wait_for("its end", PATIENCE, ended).await?;
    let report = second.first_lines(1 + 20, PATIENCE).await?;
    assert!(report.contains(&format!("went on behind row {behind},")), "{report}");
    let keys = store::organisation::keys(&test.app().databases.reader(), None).await?;
    let different: std::collections::BTreeSet<_> = keys.iter().map(|key| &key.external_id).collect();
    assert_eq!((keys.len(), different.len()), (19_980, 19_980), "each once");
    let errors = fs::read_to_string(service.folder.path().join("errors.csv"))?;
    assert_eq!(errors.lines().count(), 1 + 20, "also what was refused before the kill");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_goes_on_on_sqlite() {
    let test = TestApp::sqlite().await.expect("a database");
    killed_and_started_again(&test).await.expect("it goes on");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_goes_on_on_postgres() {
    let Some(test) = TestApp::postgres().await.expect("a database") else { return };
    killed_and_started_again(&test).await.expect("it goes on");
}
