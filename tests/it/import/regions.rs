//! Regions: parents before children, names with a language, what ships stays.

use domain::Region;
use testing::{Outcome, TestApp, on_both};

use super::{DRY_RUN, REGIONS, WRITE, counts, import, rows, told};

/// Children stand before their parents; `HR` ships, under more names. What ships of Bosnia is more exact: skipped.
const FILE: &str = "\
country,scheme,level,code,parent,name,name_alt,lat,lon
HR,municipality-seat,4,HR.1,HR036,Pazin,,45.2,13.9
HR,NUTS2024,3,HR036,HR03,Istarska županija,,45.2,13.9
HR,NUTS2024,2,HR03,HR0,Jadranska Hrvatska,Primorska Hrvatska,44.0,15.9
HR,NUTS2024,1,HR0,HR,Hrvatska,,45.2,15.5
BA,canton,3,BA-FBIH-04,BA01,Nigdje,,44.3,17.9
HR,NUTS2024,0,HR,,Republika Hrvatska,,45.2,15.5
HR,NUTS2024,1,HR0,HR,Hrvatska,,45.2,15.5
HR,parish,4,HR.2,HR036,Nigdje,,44.2,17.9
HR,municipality-seat,4,HR.3,XX,Nigdje,,44.2,17.9
HR,municipality-seat,4,HR.4,HR.1,Nigdje,,44.2,17.9
HR,municipality-seat,4,HR.5,HR036,Nigdje,,440.2,17.9
";

async fn region(test: &TestApp, code: &str) -> Outcome<Region> {
    let found = store::region::find_by_code(&test.app().databases.reader(), None, code).await?;
    found.ok_or_else(|| format!("no region {code}").into())
}

#[tokio::test]
async fn a_list_comes_in_whatever_its_order() -> Outcome {
    on_both(async |test| {
        let (shipped, canton) = (region(&test, "HR").await?, region(&test, "BA-FBIH-04").await?);
        let before = rows(&test).await?;
        let dry = import(&test, REGIONS, FILE.as_bytes(), DRY_RUN).await?;
        assert_eq!(rows(&test).await?, before);
        let report = import(&test, REGIONS, FILE.as_bytes(), WRITE).await?;
        assert_eq!(report, dry);
        assert_eq!(counts(&report), [4, 0, 2, 1, 4]);
        assert_eq!(
            told(&report),
            [
                "9 scheme: `parish` is no scheme we know",
                "10 parent: there is no larger region `XX` of HR",
                "11 parent: there is no larger region `HR.1` of HR",
                "12 latitude: `440.2` is not on the earth",
            ]
        );
        assert_eq!((region(&test, "HR").await?, region(&test, "BA-FBIH-04").await?), (shipped, canton));
        let county = region(&test, "HR036").await?;
        assert_eq!(county.path, "HR/HR0/HR03/HR036/");
        let mut names: Vec<String> = region(&test, "HR03")
            .await?
            .names
            .iter()
            .map(|name| format!("{} {} {}", name.language, name.name, name.kind))
            .collect();
        names.sort();
        assert_eq!(names, ["hr Jadranska Hrvatska preferred", "hr Primorska Hrvatska alternative"]);
        let town = region(&test, "HR.1").await?;
        assert_eq!((town.scheme.as_str(), town.parent), ("local", Some(county.id)));

        let before = rows(&test).await?;
        let again = import(&test, REGIONS, FILE.as_bytes(), WRITE).await?;
        assert_eq!(counts(&again), [0, 0, 6, 1, 4]);
        assert_eq!(rows(&test).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_changed_row_keeps_its_number() -> Outcome {
    on_both(async |test| {
        import(&test, REGIONS, FILE.as_bytes(), WRITE).await?;
        let before = region(&test, "HR03").await?;
        let changed = FILE.replace("Jadranska Hrvatska", "Cijela obala");
        let report = import(&test, REGIONS, changed.as_bytes(), WRITE).await?;
        assert_eq!(counts(&report), [0, 1, 5, 1, 4]);
        let after = region(&test, "HR03").await?;
        assert_eq!(after.id, before.id);
        assert!(after.names.iter().any(|name| name.name == "Cijela obala"), "{:?}", after.names);
        // The next set-up leaves what was imported.
        let set_up = app::setup::set_up(test.app()).await?;
        assert_eq!(set_up.reference_rows, 0);
        Ok(())
    })
    .await
}
