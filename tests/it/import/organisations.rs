//! Organisations: found again by list and key, else by their national number.

use domain::{Actor, Organisation, OrganisationState};
use exchange::{Kind, Mapping};
use store::Page;
use testing::{Outcome, TestApp, on_both};

use super::{VERIFIED, WRITE, counts, import_own, import_thrice, problems};

const FILE: &str = "\
source,key,kind,name,country,registration_number,region,place,address,website,language,state,size_band,\
contact_budget,quality
komora,1,company,Autoservis Točak,BA,4218000000011,,Zenica,Sarajevska 1,https://tocak.invalid,bs,,small,4,\
pay=yes|safe_conditions=no
komora,2,company,Kuzhina e Gjyshes,XK,,,XK-prizren,,,sq,,,,
komora,3,school,Škola za čarape,BA,,BA-FBIH-04,,,,bs,pending,,,
komora,3,school,Škola za čarape,BA,,BA-FBIH-04,,,,bs,pending,,,
komora,1,company,Autoservis Kočnica,BA,4218000000011,,Zenica,,,bs,,,,
komora,4,company,Autoservis Točak,BA,4218000000011,,Zenica,,,bs,,,,
komora,5,firma,Bez vrste,BA,,,Zenica,,,bs,,,,
komora,6,company,,BA,,,Zenica,,,bs,,,,
komora,7,company,Bez zemlje,Bosna,,,Zenica,,,bs,,,,
komora,8,company,Bez mjesta,BA,,,,,,bs,,,,
komora,9,company,Nigdje,BA,,,Nigdje,,,bs,,,,
komora,10,company,Preko granice,BA,,,XK-prizren,,,bs,,,,
komora,11,company,Bez regije,BA,,BA-NIGDJE,,,,bs,,,,
komora,12,company,Bez jezika,BA,,,Zenica,,,klingonski,,,,
komora,13,company,Spojena,BA,,,Zenica,,,bs,merged,,,
komora,14,company,Prevelika,BA,,,Zenica,,,bs,,ogromna,,
komora,15,company,Sa puno pošte,BA,,,Zenica,,,bs,,,1.200,
komora,16,company,Sa odgovorima,BA,,,Zenica,,,bs,,,,pay=možda
praktika,17,company,Kao naša,BA,,,Zenica,,,bs,,,,
komora,18,company,Druga zemlja,ZZ,,,Zenica,,,bs,,,,
komora,19,company,Mala slova,ba,,,Zenica,,,cnr,,,,
";

async fn stored(test: &TestApp) -> Outcome<Vec<Organisation>> {
    let page = Page { after: None, limit: 100 };
    let mut found = app::organisation::list(test.app(), &Actor::system(), page).await?;
    found.retain(|one| one.state != OrganisationState::Merged); // keys of other lists
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

#[tokio::test]
async fn each_comes_in_once_and_mistakes_are_told() -> Outcome {
    on_both(async |test| {
        let mapping = Mapping::own(Kind::Organisations);
        let report = import_thrice(&test, &mapping, FILE, VERIFIED).await?;
        assert_eq!(counts(&report), [4, 0, 1, 0, 16]);
        insta::assert_snapshot!("organisations_refused", problems(&report));
        let stored = stored(&test).await?;
        let names: Vec<&str> = stored.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Autoservis Točak", "Kuzhina e Gjyshes", "Mala slova", "Škola za čarape"]);
        assert_eq!(stored[0].state, OrganisationState::Verified);
        let db = test.app().databases.reader();
        let company = store::company::find(&db, stored[0].id).await?.ok_or("no company")?;
        assert_eq!((company.contact_budget, company.quality.pay), (Some(4), Some(true)));
        assert_eq!((company.quality.safe_conditions, company.quality.social_protection), (Some(false), None));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_empty_cell_takes_nothing_away_and_a_number_finds_it_under_another_key() -> Outcome {
    const SPARSE: &str = "\
source,key,kind,name,country,registration_number,place,language
registar,A-1,company,Autoservis Točak d.o.o.,BA,4218000000011,Zenica,bs
";
    on_both(async |test| {
        import_own(&test, Kind::Organisations, FILE, VERIFIED).await?;
        let report = import_own(&test, Kind::Organisations, SPARSE, WRITE).await?;
        assert_eq!(counts(&report), [0, 1, 0, 0, 0], "{:?}", report.problems);
        let stored = stored(&test).await?;
        assert_eq!(stored.len(), 4);
        assert_eq!(stored[0].name, "Autoservis Točak d.o.o.");
        assert_eq!(stored[0].address.as_deref(), Some("Sarajevska 1"));
        assert_eq!(stored[0].state, OrganisationState::Verified, "it was vouched for before");
        Ok(())
    })
    .await
}

/// Lists of a key are found by it, and rows without one by country, region and name.
#[tokio::test]
async fn without_a_key_it_is_known_by_its_name_and_region() -> Outcome {
    const KEYLESS: &str = "\
kind,name,country,place,language
company,Autoservis Točak,BA,BA-zenica,bs
company,Autoservis Točak,BA,BA-tuzla,bs
company,AUTOSERVIS TOČAK,BA,BA-zenica,bs
";
    on_both(async |test| {
        let mapping = Mapping::own(Kind::Organisations);
        let report = import_thrice(&test, &mapping, KEYLESS, VERIFIED).await?;
        assert_eq!(counts(&report), [2, 0, 0, 0, 1], "{:?}", report.problems);
        Ok(())
    })
    .await
}

/// A number is one organisation in two lists, but a mistake within one: nothing is overwritten by it.
#[tokio::test]
async fn a_list_has_a_number_under_one_key() -> Outcome {
    const OTHER_KEY: &str = "\
source,key,kind,name,country,registration_number,place,language
komora,99,company,Sasvim druga firma,BA,4218000000011,Tuzla,bs
";
    on_both(async |test| {
        import_own(&test, Kind::Organisations, FILE, VERIFIED).await?;
        let before = stored(&test).await?;
        let report = import_own(&test, Kind::Organisations, OTHER_KEY, VERIFIED).await?;
        assert_eq!(counts(&report), [0, 0, 0, 0, 1]);
        assert_eq!(report.problems[0].field, "registration_number");
        assert_eq!(stored(&test).await?, before);
        Ok(())
    })
    .await
}

/// A row that says that it is not verified stays so, and whoever vouches is told.
#[tokio::test]
async fn a_row_that_says_unclaimed_stays_so_and_it_is_told() -> Outcome {
    const STATES: &str = "\
source,key,kind,name,country,place,language,state
komora,1,company,Bez riječi,BA,Zenica,bs,
komora,2,company,Slobodna,BA,Zenica,bs,unclaimed
komora,3,company,Čeka,BA,Zenica,bs,pending
komora,4,company,Čeka i ona,BA,Zenica,bs,pending
komora,5,company,Odbijena,BA,Zenica,bs,rejected
komora,6,company,Provjerena,BA,Zenica,bs,verified
";
    on_both(async |test| {
        let mapping = Mapping::own(Kind::Organisations);
        let report = import_thrice(&test, &mapping, STATES, VERIFIED).await?;
        assert_eq!(counts(&report), [6, 0, 0, 0, 0]);
        let text = report.to_string();
        let told: Vec<&str> = text.lines().filter(|line| line.contains("not verified")).collect();
        assert_eq!(
            told,
            [
                "not verified, though vouched for: 1 row: `state` says unclaimed; \
                 change that column, or leave it out",
                "not verified, though vouched for: 2 rows: `state` says pending; \
                 change that column, or leave it out",
                "not verified, though vouched for: 1 row: `state` says rejected; \
                 change that column, or leave it out",
            ]
        );
        let not_verified = &serde_json::to_value(&report)?["not_verified"];
        assert_eq!(
            not_verified,
            &serde_json::json!({
                "row_says_unclaimed": 1, "row_says_pending": 2, "row_says_rejected": 1, "rejected_here": 0,
            })
        );

        // The rows say nothing now: what waits is verified, what was rejected stays so.
        let silent: String = STATES
            .lines()
            .map(|line| line.rsplit_once(',').unwrap_or_default().0)
            .fold(String::new(), |all, line| all + line + "\n");
        let report = import_own(&test, Kind::Organisations, &silent, VERIFIED).await?;
        assert_eq!(counts(&report), [0, 3, 3, 0, 0]);
        assert_eq!(report.not_verified.rejected_here, 1);
        assert!(report.to_string().contains("1 row: rejected here before"), "{report}");
        let unvouched = import_own(&test, Kind::Organisations, STATES, WRITE).await?;
        assert!(!unvouched.to_string().contains("not verified"), "{unvouched}");
        Ok(())
    })
    .await
}

/// A school that waits has many rows; each is told, and those that are refused are not.
#[tokio::test]
async fn rows_of_schools_that_stay_unverified_are_told_too() -> Outcome {
    const SCHOOLS: &str = "\
source,key,name,country,region,place,language,state,programme,title_language,eqf_level
list,1,Škola Krivaja,BA,,BA-zenica,bs,pending,Kuhar,bs,
list,1,Škola Krivaja,BA,,BA-zenica,bs,pending,Slastičar,bs,
list,1,Škola Krivaja,BA,,BA-zenica,bs,pending,Konobar,bs,9
list,2,Škola Stavnja,BA,,BA-vares,bs,unclaimed,,,
";
    on_both(async |test| {
        let mapping = Mapping::own(Kind::Schools);
        let report = import_thrice(&test, &mapping, SCHOOLS, VERIFIED).await?;
        assert_eq!(counts(&report), [3, 0, 0, 0, 1]);
        assert_eq!((report.not_verified.row_says_pending, report.not_verified.row_says_unclaimed), (2, 1));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_further_key_belongs_to_one_organisation() -> Outcome {
    const KEYS: &str = "\
source,key,kind,name,country,place,language,other_keys
komora,1,company,Prva,BA,Zenica,bs,registar=A|stara=1
komora,2,company,Druga,BA,Zenica,bs,registar=A
komora,3,company,Treća,BA,Zenica,bs,komora=1
registar,A,company,Četvrta,BA,Zenica,bs,
komora,5,company,Peta,BA,Zenica,bs,bez lista
komora,6,company,Šesta,BA,Zenica,bs,praktika=7
komora,7,company,Sedma,BA,Zenica,bs,
";
    const LATER: &str = "\
source,key,kind,name,country,place,language,other_keys
komora,7,company,Sedma,BA,Zenica,bs,stara=1
komora,1,company,Prva,BA,Zenica,bs,stara=2|stara=1
stara,1,company,Prva po starom,BA,Zenica,bs,
";
    on_both(async |test| {
        let mapping = Mapping::own(Kind::Organisations);
        let report = import_thrice(&test, &mapping, KEYS, VERIFIED).await?;
        assert_eq!(counts(&report), [2, 0, 0, 0, 5]);
        let later = import_own(&test, Kind::Organisations, LATER, VERIFIED).await?;
        assert_eq!(counts(&later), [0, 1, 0, 0, 2]);
        insta::assert_snapshot!(
            "further_keys_refused",
            format!("{}\n{}", problems(&report), problems(&later))
        );
        let live = stored(&test).await?.into_iter().filter(|one| one.state != OrganisationState::Merged);
        assert_eq!(live.map(|one| one.name).collect::<Vec<_>>(), ["Prva", "Sedma"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_name_has_one_space_between_its_words() -> Outcome {
    const TYPED: &str = "\
source,key,kind,name,country,place,language
komora,1,company,Autoservis  Točak \u{a0} d.o.o.,BA,Zenica,bs
komora,2,company,\"Kuhinja\r\n kod\u{2009}bake\",BA,Zenica,bs
";
    const CLEAN: &str = "\
source,key,kind,name,country,place,language
komora,1,company,Autoservis Točak d.o.o.,BA,Zenica,bs
komora,2,company,Kuhinja kod bake,BA,Zenica,bs
";
    on_both(async |test| {
        let mapping = Mapping::own(Kind::Organisations);
        let report = import_thrice(&test, &mapping, TYPED, VERIFIED).await?;
        assert_eq!(counts(&report), [2, 0, 0, 0, 0], "{:?}", report.problems);
        let names: Vec<String> = stored(&test).await?.into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["Autoservis Točak d.o.o.", "Kuhinja kod bake"]);
        let clean = import_own(&test, Kind::Organisations, CLEAN, VERIFIED).await?;
        assert_eq!(counts(&clean), [0, 0, 2, 0, 0]);
        Ok(())
    })
    .await
}

/// What a row says of one organisation may be another's: that row waits, the others go in.
#[tokio::test]
async fn a_number_of_another_organisation_costs_its_row_alone() -> Outcome {
    const STORED: &str = "\
source,key,kind,name,country,registration_number,place,language
komora,1,company,Prva,BA,111,Zenica,bs
komora,2,company,Druga,BA,222,Zenica,bs
registar,3,company,Treća,ME,222,ME-podgorica,sr-Latn
";
    const NUMBERS: &str = "\
source,key,kind,name,country,registration_number,place,language
komora,2,company,Druga d.o.o.,BA,111,Zenica,bs
komora,1,company,Prva d.o.o.,BA,333,Zenica,bs
registar,3,company,Treća,BA,,Zenica,bs
registar,4,company,Četvrta,BA,111,Zenica,bs
komora,5,company,Peta,BA,555,Zenica,bs
";
    on_both(async |test| {
        import_own(&test, Kind::Organisations, STORED, VERIFIED).await?;
        let report = import_own(&test, Kind::Organisations, NUMBERS, VERIFIED).await?;
        assert_eq!(counts(&report), [1, 1, 0, 0, 3], "{:?}", report.problems);
        insta::assert_snapshot!("numbers_of_others_refused", problems(&report));
        let names: Vec<String> = stored(&test).await?.into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["Druga", "Peta", "Prva d.o.o.", "Treća"]);
        // The number is free now.
        let again = import_own(&test, Kind::Organisations, NUMBERS, VERIFIED).await?;
        assert_eq!(counts(&again), [0, 1, 2, 0, 2], "{:?}", again.problems);
        Ok(())
    })
    .await
}

/// Schools of one file, too.
#[tokio::test]
async fn two_schools_of_a_file_with_one_number_are_told() -> Outcome {
    const SCHOOLS: &str = "\
source,key,name,country,registration_number,region,place,language,programme,title_language
list,1,Škola Krivaja,BA,777,,BA-zenica,bs,Kuhar,bs
list,2,Škola Stavnja,BA,777,,BA-vares,bs,Kuhar,bs
list,3,Škola Rzav,BA,,,BA-zenica,bs,Kuhar,bs
";
    on_both(async |test| {
        let mapping = Mapping::own(Kind::Schools);
        let report = import_thrice(&test, &mapping, SCHOOLS, VERIFIED).await?;
        assert_eq!(counts(&report), [2, 0, 0, 0, 1], "{:?}", report.problems);
        assert_eq!(report.problems[0].field, "registration_number");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_company_is_known_by_the_key_of_each_list_that_has_its_number() -> Outcome {
    const CHAMBER: &str = "\
source,key,kind,name,country,registration_number,place,language,website
komora,1,Company,Autoservis Točak,BA,4218000000011,Zenica,bs,www.tocak.invalid
";
    const TAXES: &str = "\
source,key,kind,name,country,registration_number,place,language
porezi,A-1,company,Autoservis Točak,BA,4218000000011,Zenica,bs
";
    const OFFER: &str = "\
host_source,host_key,source,key,activity,visibility,title,trades,place
porezi,A-1,porezi,praksa,practical_training,public,Praksa,welder,Zenica
";
    on_both(async |test| {
        let organisations = Mapping::own(Kind::Organisations);
        import_own(&test, Kind::Organisations, CHAMBER, WRITE).await?;
        let report = import_thrice(&test, &organisations, TAXES, WRITE).await?;
        assert_eq!(counts(&report), [0, 1, 0, 0, 0], "one company, with another key");
        let report = import_own(&test, Kind::Offers, OFFER, WRITE).await?;
        assert_eq!(counts(&report), [1, 0, 0, 0, 0], "{}", problems(&report));
        let stored = stored(&test).await?;
        assert_eq!(stored.len(), 1);
        assert_eq!(stored[0].website.as_deref(), Some("https://www.tocak.invalid"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_namesake_outside_the_region_is_another_town() -> Outcome {
    const FILE: &str = "\
source,key,kind,name,country,region,place,language
komora,1,company,Mala,BA,BA-FBIH-09,Novi Grad,bs
komora,2,company,Druga,BA,Kanton Sarajevo,Mostar,bs
komora,3,company,Treća,BA,BA-FBIH-04,Zenica,bs
";
    let test = TestApp::sqlite().await?;
    let report = import_own(&test, Kind::Organisations, FILE, WRITE).await?;
    assert_eq!(counts(&report), [1, 0, 0, 0, 2]);
    insta::assert_snapshot!(problems(&report));
    Ok(())
}
