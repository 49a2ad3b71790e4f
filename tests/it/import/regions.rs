//! Regions: parents before children, names with a language, what ships stays.

use domain::Region;
use testing::{Outcome, TestApp, on_both};

use super::{DRY_RUN, REGIONS, WRITE, counts, import, rows, told};

/// Children stand before their parents; `BA-FBIH-04` and `BA` ship, under other words or names.
const FILE: &str = "\
country,scheme,level,code,parent,name,name_alt,lat,lon
BA,municipality-seat,4,BA.1,BA-FBIH-04,Zenica,,44.2,17.9
ME,NUTS2024,3,ME000,ME00,Crna Gora,Црна Гора,42.7,19.3
ME,NUTS2024,2,ME00,ME0,Crna Gora,Црна Гора,42.7,19.3
ME,NUTS2024,1,ME0,ME,Crna Gora,Црна Гора,42.7,19.3
BA,canton,3,BA-FBIH-04,BA01,Zeničko-dobojski kanton,,44.3,17.9
BA,NUTS2024,0,BA,,Bosna I Hercegovina,,44.2,17.8
ME,NUTS2024,1,ME0,ME,Crna Gora,Црна Гора,42.7,19.3
BA,parish,4,BA.2,BA01,Nigdje,,44.2,17.9
BA,municipality-seat,4,BA.3,XX,Nigdje,,44.2,17.9
BA,municipality-seat,4,BA.4,ME0,Nigdje,,44.2,17.9
BA,municipality-seat,4,BA.5,BA01,Nigdje,,440.2,17.9
";

async fn region(test: &TestApp, code: &str) -> Outcome<Region> {
    let found = store::region::find_by_code(&test.app().databases.reader(), None, code).await?;
    found.ok_or_else(|| format!("no region {code}").into())
}

#[tokio::test]
async fn a_list_comes_in_whatever_its_order() -> Outcome {
    on_both(async |test| {
        let (shipped, canton) = (region(&test, "BA").await?, region(&test, "BA-FBIH-04").await?);
        let before = rows(&test).await?;
        let dry = import(&test, REGIONS, FILE.as_bytes(), DRY_RUN).await?;
        assert_eq!(rows(&test).await?, before);
        let report = import(&test, REGIONS, FILE.as_bytes(), WRITE).await?;
        assert_eq!(report, dry);
        assert_eq!(counts(&report), [4, 0, 3, 0, 4]);
        assert_eq!(
            told(&report),
            [
                "9 scheme: `parish` is no scheme we know",
                "10 parent: there is no larger region `XX` of BA",
                "11 parent: there is no larger region `ME0` of BA",
                "12 latitude: `440.2` is not on the earth",
            ]
        );
        assert_eq!(
            (region(&test, "BA").await?, region(&test, "BA-FBIH-04").await?),
            (shipped, canton.clone())
        );
        let deepest = region(&test, "ME000").await?;
        assert_eq!(deepest.path, "ME/ME0/ME00/ME000/");
        let names: Vec<String> =
            deepest.names.iter().map(|name| format!("{} {}", name.language, name.name)).collect();
        assert_eq!(names, ["sr-Cyrl Црна Гора", "sr-Latn-ME Crna Gora"]);
        let town = region(&test, "BA.1").await?;
        assert_eq!((town.scheme.as_str(), town.parent), ("local", Some(canton.id)));

        let before = rows(&test).await?;
        let again = import(&test, REGIONS, FILE.as_bytes(), WRITE).await?;
        assert_eq!(counts(&again), [0, 0, 7, 0, 4]);
        assert_eq!(rows(&test).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_changed_row_keeps_its_number() -> Outcome {
    on_both(async |test| {
        import(&test, REGIONS, FILE.as_bytes(), WRITE).await?;
        let before = region(&test, "ME00").await?;
        let changed = FILE.replace("ME00,ME0,Crna Gora,", "ME00,ME0,Cijela Crna Gora,");
        let report = import(&test, REGIONS, changed.as_bytes(), WRITE).await?;
        assert_eq!(counts(&report), [0, 1, 6, 0, 4]);
        let after = region(&test, "ME00").await?;
        assert_eq!((after.id, after.names[1].name.as_str()), (before.id, "Cijela Crna Gora"));
        // What ships is not set back by the next set-up, and an import does not undo it.
        let set_up = app::setup::set_up(test.app()).await?;
        assert_eq!(set_up.reference_rows, 0);
        Ok(())
    })
    .await
}
