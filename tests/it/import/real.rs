//! The real lists, where they are at hand.

use std::path::PathBuf;

use domain::OrganisationState;
use store::Page;
use testing::{Outcome, TestApp, on_both};

use super::{DRY_RUN, PLACES, REGIONS, SCHOOLS, VERIFIED, counts, import, rows};

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

/// How many rows of the file are of countries that ship, and are skipped.
fn shipped(file: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(file);
    let ships = |line: &&str| ["AL,", "BA,", "ME,", "XK,"].iter().any(|country| line.starts_with(country));
    text.lines().filter(ships).map(|_| 1).sum()
}

#[tokio::test]
async fn croatian_schools() -> Outcome {
    let (Some(regions), Some(list)) = (file("regions.csv"), file("hr_school_programmes_2024.csv")) else {
        return Ok(());
    };
    on_both(async |test| {
        let skipped = regions_come_in(&test, &regions).await?;
        let dry = import(&test, SCHOOLS, &list, DRY_RUN).await?;
        let report = import(&test, SCHOOLS, &list, VERIFIED).await?;
        assert_eq!(dry, report);
        assert_eq!((report.processed, counts(&report)), (1_910, [1_627, 0, 1, 282, 0]));
        let db = test.app().databases.reader();
        let schools =
            store::organisation::list_within(&db, &domain::Reach::All, Page { after: None, limit: 1_000 })
                .await?;
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
        assert_eq!(counts(&again), [0, 0, 1_839 - skipped, skipped, 0]);
        Ok(())
    })
    .await
}

/// All regions of the list; those of countries that ship are skipped.
async fn regions_come_in(test: &TestApp, regions: &[u8]) -> Outcome<u64> {
    let skipped = shipped(regions);
    let report = import(test, REGIONS, regions, VERIFIED).await?;
    let [created, updated, unchanged, left_out, refused] = counts(&report);
    assert_eq!((updated, left_out, refused), (0, skipped, 0), "{:?}", report.problems);
    assert_eq!((report.processed, created), (1_839, 1_839 - skipped - unchanged));
    Ok(skipped)
}

/// Source, code and the region's code of the Croatian towns of a name.
async fn towns(test: &TestApp, name: &str) -> Outcome<Vec<[String; 3]>> {
    let snapshot = test.app().live_index.catch_up(test.app()).await?;
    let catalogue = snapshot.catalogue();
    let found = catalogue.places_named(name, Some("HR".parse()?));
    let region = |id| catalogue.region(id).map(|region| region.code.clone()).unwrap_or_default();
    Ok(found.iter().map(|place| [place.source.clone(), place.code.clone(), region(place.region)]).collect())
}

#[tokio::test]
async fn towns_of_the_union() -> Outcome {
    let (Some(regions), Some(list)) = (file("regions.csv"), file("places_eu15k.csv")) else {
        return Ok(());
    };
    on_both(async |test| {
        let zagreb = |region: &str| vec![["praktika", "HR-zagreb", region].map(str::to_owned)];
        assert_eq!(towns(&test, "Zagreb").await?, zagreb("HR"));
        regions_come_in(&test, &regions).await?;
        let before = rows(&test).await?;
        let dry = import(&test, PLACES, &list, DRY_RUN).await?;
        assert_eq!(rows(&test).await?, before);
        let report = import(&test, PLACES, &list, VERIFIED).await?;
        assert_eq!(dry, report);
        eprintln!("{report}");
        assert_eq!(report.refused, 0, "{:?}", report.problems);

        // Known before, more exactly now, and still once.
        assert_eq!(towns(&test, "Zagreb").await?, zagreb("HR050"));
        assert_eq!(towns(&test, "Solin").await?.len(), 1, "not known before");
        let set_up = app::setup::set_up(test.app()).await?;
        assert_eq!(set_up.reference_rows, 0, "a restart leaves what was imported");
        assert_eq!(towns(&test, "Zagreb").await?, zagreb("HR050"));
        let before = rows(&test).await?;
        let [created, updated, unchanged, skipped, refused] = counts(&report);
        let again = counts(&import(&test, PLACES, &list, VERIFIED).await?);
        assert_eq!(again, [0, 0, created + updated + unchanged, skipped, refused]);
        assert_eq!(rows(&test).await?, before);
        Ok(())
    })
    .await
}
