//! Serbian schools, known by their municipality: a country that does not ship comes in with its own regions and towns.

use domain::{Actor, OrganisationState};
use exchange::{Kind, Mapping};
use store::Page;
use testing::{Outcome, on_both};

use super::{VERIFIED, counts, import, import_thrice, problems};

/// A few regions in the layout of `scripts/places`, written by hand: every level, and a dozen municipalities.
const REGIONS: &str = "\
country,scheme,level,code,parent,latitude,longitude,valid_from,names
RS,NUTS2024,0,RS,,44.0,20.9,2024-01-01,en=Serbia|sr=Srbija
RS,NUTS2024,1,RS1,RS,45.1,20.2,2024-01-01,en=Serbia – North|sr=Srbija – sever
RS,NUTS2024,1,RS2,RS,43.6,21.1,2024-01-01,en=Serbia – South|sr=Srbija – jug
RS,NUTS2024,2,RS12,RS1,45.4,20.1,2024-01-01,en=Vojvodina|sr=Vojvodina
RS,NUTS2024,2,RS21,RS2,43.85,20.3,2024-01-01,en=Šumadija and Western Serbia|sr=Šumadija i Zapadna Srbija
RS,NUTS2024,3,RS123,RS12,45.35,19.7,2024-01-01,en=South Bačka|sr=Južnobačka oblast
RS,NUTS2024,3,RS211,RS21,43.85,19.85,2024-01-01,en=Zlatibor|sr=Zlatiborska oblast
RS,local,4,RS-M-novi-sad,RS123,45.25,19.84,2024-01-01,sr=Novi Sad
RS,local,4,RS-M-becej,RS123,45.62,20.05,2024-01-01,sr=Bečej
RS,local,4,RS-M-temerin,RS123,45.41,19.89,2024-01-01,sr=Temerin
RS,local,4,RS-M-zabalj,RS123,45.37,20.06,2024-01-01,sr=Žabalj
RS,local,4,RS-M-vrbas,RS123,45.57,19.64,2024-01-01,sr=Vrbas
RS,local,4,RS-M-srbobran,RS123,45.55,19.79,2024-01-01,sr=Srbobran
RS,local,4,RS-M-uzice,RS211,43.86,19.85,2024-01-01,sr=Užice
RS,local,4,RS-M-cajetina,RS211,43.75,19.71,2024-01-01,sr=Čajetina
RS,local,4,RS-M-priboj,RS211,43.58,19.53,2024-01-01,sr=Priboj
RS,local,4,RS-M-sjenica,RS211,43.27,20.0,2024-01-01,sr=Sjenica
RS,local,4,RS-M-arilje,RS211,43.75,20.1,2024-01-01,sr=Arilje
RS,local,4,RS-M-kosjeric,RS211,44.0,19.91,2024-01-01,sr=Kosjerić
";

const PLACES: &str = "\
country,code,region,latitude,longitude,population,names
RS,RS-uzice,RS-M-uzice,43.8586,19.8488,54000,en=Užice|sr=Užice
RS,RS-novi-sad,RS-M-novi-sad,45.2517,19.8369,260000,en=Novi Sad|sr=Novi Sad
";

/// Schools that nobody has, as the ministry's list writes them: one of them twice; the last one's municipality is none.
const SCHOOLS: &str = "\
school,municipality
Škola za mlekarstvo - Užice,Užice
\"Tehnička škola - \"\"Tri zvona\"\" - Užice\",Užice
Skola za mlekarstvo -  UŽICE,Užice
Škola za splavarenje - Novi Sad,Novi Sad
\"Poljoprivredna škola - \"\"Zlatni klas\"\" - Bečej\",Bečej
Srednja škola - Temerin,Temerin
Škola za ribarstvo - Žabalj,Žabalj
Srednja škola - Vrbas,Vrbas
Škola za pletenje - Srbobran,Srbobran
Ugostiteljska škola - Čajetina,čajetina
Mašinska škola - Priboj,PRIBOJ
Škola za ovčarstvo - Sjenica,Sjenica
Voćarska škola - Arilje,Arilje
Srednja škola - Kosjerić,Kosjeric
Škola za ništa - Nigdje,Nigdje
";

#[tokio::test]
async fn schools_come_in_behind_their_regions() -> Outcome {
    on_both(async |test| {
        let early = import(&test, "rs-schools", SCHOOLS.as_bytes(), VERIFIED).await?;
        assert_eq!(counts(&early), [0, 0, 0, 0, 15]);
        assert!(problems(&early).contains("import regions"), "{}", problems(&early));

        let regions = import_thrice(&test, &Mapping::own(Kind::Regions), REGIONS, VERIFIED).await?;
        assert_eq!(counts(&regions), [19, 0, 0, 0, 0], "{:?}", regions.problems);
        let places = import_thrice(&test, &Mapping::own(Kind::Places), PLACES, VERIFIED).await?;
        assert_eq!(counts(&places), [2, 0, 0, 0, 0], "{:?}", places.problems);
        assert_eq!(app::setup::set_up(test.app()).await?.reference_rows, 0);

        let mapping = exchange::mapping::shipped("rs-schools")?;
        let report = import_thrice(&test, &mapping, SCHOOLS, VERIFIED).await?;
        assert_eq!(counts(&report), [13, 0, 1, 0, 1]);
        assert_eq!(super::told(&report), ["16 region: there is no region `Nigdje`"]);
        let page = Page { after: None, limit: 100 };
        let schools = app::organisation::list(test.app(), &Actor::system(), page).await?;
        assert!(schools.iter().all(|school| school.state == OrganisationState::Verified));
        let snapshot = test.app().live_index.catch_up(test.app()).await?;
        let bells = schools.iter().find(|school| school.name.contains("\"Tri zvona\"")).ok_or("no school")?;
        let region = snapshot.catalogue().region(bells.region).ok_or("no region")?;
        assert_eq!(region.path, "RS/RS2/RS21/RS211/RS-M-uzice/");
        Ok(())
    })
    .await
}
