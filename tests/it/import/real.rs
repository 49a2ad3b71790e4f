//! The real lists, where they are at hand.

use std::path::PathBuf;

use domain::OrganisationState;
use store::Page;
use testing::{Outcome, TestApp};

use super::{DRY_RUN, REGIONS, SCHOOLS, VERIFIED, counts, import};

/// The folder that `PRAKTIKA_SHARED_DATA` names, else `../shared/data` beside the workspace; `None` is said loudly.
#[expect(clippy::disallowed_methods, reason = "tells a test where data lies that is not part of the project")]
pub(super) fn file(name: &str) -> Option<Vec<u8>> {
    let beside = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data"));
    let folder = std::env::var("PRAKTIKA_SHARED_DATA").map_or_else(|_| beside(), PathBuf::from);
    let found = std::fs::read(folder.join(name)).ok();
    if found.is_none() {
        eprintln!("SKIPPED: {name} is not at hand, so the real list was not imported");
    }
    found
}

#[tokio::test]
async fn croatian_schools() -> Outcome {
    let (Some(regions), Some(list)) = (file("regions.csv"), file("hr_school_programmes_2024.csv")) else {
        return Ok(());
    };
    let test = TestApp::sqlite().await?;
    let report = import(&test, REGIONS, &regions, VERIFIED).await?;
    assert_eq!((report.processed, report.refused), (1_839, 0), "{:?}", report.problems);

    let dry = import(&test, SCHOOLS, &list, DRY_RUN).await?;
    let report = import(&test, SCHOOLS, &list, VERIFIED).await?;
    assert_eq!(dry, report);
    assert_eq!((report.processed, counts(&report)), (1_910, [1_627, 0, 1, 282, 0]));
    let db = test.app().databases.reader();
    let schools = store::organisation::list(&db, Page { after: None, limit: 1_000 }).await?;
    assert_eq!(schools.len(), 308);
    assert!(schools.iter().all(|school| school.state == OrganisationState::Verified));
    let mut titles = std::collections::BTreeSet::new();
    for school in &schools {
        let programmes = store::programme::list_of_school(&db, school.id).await?;
        titles.extend(programmes.into_iter().map(|programme| programme.title));
    }
    assert_eq!(titles.len(), 181);
    eprintln!("{report}");

    assert_eq!(counts(&import(&test, SCHOOLS, &list, VERIFIED).await?), [0, 0, 1_628, 282, 0]);
    let again = import(&test, REGIONS, &regions, VERIFIED).await?;
    assert_eq!((again.unchanged, again.processed), (1_839, 1_839));
    Ok(())
}
