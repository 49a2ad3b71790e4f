//! Titles that name no trade for sure, from the list that brings them to a person's word and back, on both databases.

mod again;
mod by_hand;
mod whole_way;

use std::io::Cursor;

use app::import::{ImportFile, ImportOptions, ImportReport, ImportRequest};
use app::title::{Decided, Decision, TitleView};
use domain::{Actor, Programme, TradeLabel};
use store::Page;
use testing::{Outcome, TestApp};

const ALL: Page = Page { after: None, limit: 100 };
const MECHANIC: &str = "motor-vehicle-mechanic";
const COOK: &str = "cook";

/// Two schools with one title, written in two ways.
const TWO_SCHOOLS: &str = "\
source,key,name,country,place,language,programme_source,programme_code,programme,title_language
list,a,Škola Ptica,BA,BA-zenica,bs,list,1,Cvrkutalac svečani,bs
list,b,Škola Slavuj,BA,BA-tuzla,bs,list,1,ЦВРКУТАЛАЦ  СВЕЧАНИ,sr
";

const THIRD_SCHOOL: &str = "\
source,key,name,country,place,language,programme_source,programme_code,programme,title_language
list,c,Škola Kos,BA,BA-mostar,bs,list,7,cvrkutalac svečani,bs
";

/// Lists of schools in the layout of an export; whoever imports vouches for them.
async fn import(test: &TestApp, file: &str) -> Outcome<ImportReport> {
    let mapping = exchange::mapping::of("schools", None)?;
    let file =
        ImportFile { input: Box::new(Cursor::new(file.as_bytes().to_vec())), name: "schools.csv".to_owned() };
    let options = ImportOptions { verified: true, dry_run: false };
    let request = ImportRequest { file, mapping: &mapping, options, errors: None, progress: &mut |_| {} };
    let report = app::import::run(test.app(), &Actor::system(), request).await?;
    assert_eq!(report.refused, 0, "{:?}", report.problems);
    Ok(report)
}

async fn undecided(test: &TestApp) -> Outcome<Vec<TitleView>> {
    Ok(app::title::list_undecided(test.app(), &Actor::system(), ALL).await?)
}

fn to(code: &str) -> Decision {
    Decision::Trade { code: code.to_owned(), language: None }
}

async fn decide(test: &TestApp, decision: Decision) -> Outcome<Decided> {
    Ok(app::title::decide(test.app(), &Actor::system(), "cvrkutalac svecani", decision).await?)
}

/// Every programme of every school, with its trade's code.
async fn programmes(test: &TestApp) -> Outcome<Vec<(Programme, Option<String>)>> {
    let db = test.app().databases.reader();
    let ids: Vec<_> = store::programme::keys(&db).await?.into_iter().map(|key| key.id).collect();
    let mut programmes = store::programme::list_by_ids(&db, &ids).await?;
    programmes.sort_by_key(|programme| programme.id);
    let snapshot = test.app().live_index.catch_up(test.app()).await?;
    let code = |programme: &Programme| Some(snapshot.catalogue().trade(programme.trade?)?.code.clone());
    Ok(programmes.into_iter().map(|programme| (programme.clone(), code(&programme))).collect())
}

async fn trades(test: &TestApp) -> Outcome<Vec<Option<String>>> {
    Ok(programmes(test).await?.into_iter().map(|(_, code)| code).collect())
}

/// What trades are called by the title.
async fn labels(test: &TestApp) -> Outcome<Vec<TradeLabel>> {
    let labels = store::trade::labels(&test.app().databases.reader()).await?;
    Ok(labels.into_iter().filter(|label| store::fold_name(&label.label) == "cvrkutalac svecani").collect())
}
