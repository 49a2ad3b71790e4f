//! Schools and their programmes.

use app::AppError;
use app::import::{ImportError, ImportRequest};
use domain::{Actor, Authority, Organisation, OrganisationState, ProgrammeState, Scope, TradeDecidedBy};
use store::Page;
use testing::{Outcome, TestApp, on_both};

use super::{DRY_RUN, REGIONS, SCHOOLS, VERIFIED, WRITE, counts, given, import, import_thrice, rows, told};

const TWO_REGIONS: &str = "\
country,scheme,level,code,parent,name,name_alt,lat,lon
HR,NUTS2024,1,HR0,HR,Hrvatska,,45.2,15.5
HR,NUTS2024,2,HR03,HR0,Jadranska Hrvatska,,44.0,15.9
HR,NUTS2024,3,HR031,HR03,Primorsko-goranska županija,,45.3,14.7
HR,NUTS2024,3,HR033,HR03,Zadarska županija,,44.1,15.4
";

/// Line 8 is not vocational, 9 repeats 4, 10 has an unknown region, 11 a lone quote.
const FILE: &str = "\
county;nuts3;school;programme;tag;variant;programme_code;years;kind\r
Primorsko-goranska;HR031;Prometna škola Učka;Automehaničar;JMO;;013153;3;vet\r
Primorsko-goranska;HR031;Prometna škola Učka;Vozač motornog vozila;;;140203;3;vet\r
Primorsko-goranska;HR031;\"Ugostiteljska škola \"\"Preluk\"\"\";Kuhar;JMO;;092153;3;vet\r
Zadarska;HR033;Prometna škola Učka;Automehaničar;JMO;;013153;3;vet\r
Zadarska;HR033;Škola za cvrkutanje;Cvrkutalac svečani;;;999999;3;vet\r
\r
Zadarska;HR033;Gimnazija Zrmanja;Opća gimnazija;;;320104;4;gymnasium\r
Primorsko-goranska;HR031;\"Ugostiteljska škola \"\"Preluk\"\"\";Kuhar;JMO;;092153;3;vet\r
Nigdjezemska;HR099;Škola bez kraja;Kuhar;;;092153;3;vet\r
Zadarska;HR033;\"Škola navodnik;Kuhar;;;092153;3;vet\r
Zadarska;HR033;Škola Nin;Konobar;;;092253;3;vet\r
";

async fn schools(test: &TestApp) -> Outcome<Vec<Organisation>> {
    let page = Page { after: None, limit: 100 };
    let mut found = app::organisation::list(test.app(), &Actor::system(), page).await?;
    found.sort_by(|a, b| (&a.name, a.region).cmp(&(&b.name, b.region)));
    Ok(found)
}

async fn with_regions(test: &TestApp) -> Outcome {
    let report = import(test, REGIONS, TWO_REGIONS.as_bytes(), WRITE).await?;
    assert_eq!(counts(&report), [4, 0, 0, 0, 0]);
    Ok(())
}

#[tokio::test]
async fn a_list_comes_in_and_comes_in_once() -> Outcome {
    on_both(async |test| {
        with_regions(&test).await?;
        let report = import(&test, SCHOOLS, FILE.as_bytes(), WRITE).await?;
        assert_eq!(counts(&report), [6, 0, 1, 1, 2]);
        assert_eq!(
            told(&report),
            ["10 region: there is no region `HR099`", "11 row: a quote has no partner"]
        );
        assert!(report.problems[0].mend.contains("import regions"), "{:?}", report.problems);
        assert_eq!((report.trades.sure, report.trades.not_sure), (5, 1));
        assert!(report.trades.titles_not_sure.contains("Cvrkutalac svečani"));

        let schools = schools(&test).await?;
        let names: Vec<&str> = schools.iter().map(|school| school.name.as_str()).collect();
        assert_eq!(names.len(), 5, "{names:?}");
        assert!(names.contains(&"Ugostiteljska škola \"Preluk\""), "{names:?}");
        assert!(schools.iter().all(|school| school.state == OrganisationState::Unclaimed));
        assert!(schools.iter().all(|school| school.place.is_none()), "known by county only");
        let first = schools.iter().find(|school| school.name.starts_with("Prometna")).ok_or("no school")?;
        let mut programmes = app::programme::list(test.app(), &Actor::system(), first.id).await?;
        programmes.sort_by(|a, b| a.title.cmp(&b.title));
        assert_eq!(programmes[0].title, "Automehaničar");
        assert_eq!(programmes[0].trade_decided_by, TradeDecidedBy::Resolver);
        assert_eq!(programmes[0].state, ProgrammeState::Active);
        let snapshot = test.app().live_index.snapshot()?;
        let trade = programmes[0].trade.and_then(|trade| snapshot.catalogue().trade(trade));
        assert_eq!(trade.map(|trade| trade.code.as_str()), Some("motor-vehicle-mechanic"));

        let before = rows(&test).await?;
        let again = import(&test, SCHOOLS, FILE.as_bytes(), WRITE).await?;
        assert_eq!(counts(&again), [0, 0, 7, 1, 2]);
        assert_eq!(rows(&test).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_dry_run_tells_the_same_and_writes_nothing() -> Outcome {
    on_both(async |test| {
        with_regions(&test).await?;
        let before = rows(&test).await?;
        let dry = import(&test, SCHOOLS, FILE.as_bytes(), DRY_RUN).await?;
        assert_eq!(rows(&test).await?, before);
        assert_eq!(dry, import(&test, SCHOOLS, FILE.as_bytes(), VERIFIED).await?);
        assert!(schools(&test).await?.iter().all(|school| school.state == OrganisationState::Verified));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_vouches_later_verifies_later() -> Outcome {
    on_both(async |test| {
        with_regions(&test).await?;
        import(&test, SCHOOLS, FILE.as_bytes(), WRITE).await?;
        let report = import(&test, SCHOOLS, FILE.as_bytes(), VERIFIED).await?;
        // One row for each of the five schools changes something.
        assert_eq!(counts(&report), [0, 5, 2, 1, 2]);
        let schools = schools(&test).await?;
        assert!(schools.iter().all(|school| school.verified_at == Some(test.now())));
        let again = import(&test, SCHOOLS, FILE.as_bytes(), VERIFIED).await?;
        assert_eq!(counts(&again), [0, 0, 7, 1, 2]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_title_under_the_same_code_is_brought_up_or_refused() -> Outcome {
    on_both(async |test| {
        with_regions(&test).await?;
        import(&test, SCHOOLS, FILE.as_bytes(), WRITE).await?;
        let renamed = FILE.replace("Kuhar", "Slastičar");
        let report = import(&test, SCHOOLS, renamed.as_bytes(), WRITE).await?;
        assert_eq!(counts(&report), [0, 1, 6, 1, 2]);
        let twice = FILE.replacen("Kuhar", "Slastičar", 1);
        let report = import(&test, SCHOOLS, twice.as_bytes(), WRITE).await?;
        assert_eq!(counts(&report), [0, 0, 6, 1, 3]);
        assert_eq!(
            told(&report)[0],
            "9 programme_code: line 4 has the same school and code with another title"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_does_not_fit_changes_nothing() -> Outcome {
    let test = TestApp::sqlite().await?;
    with_regions(&test).await?;
    let before = rows(&test).await?;
    let Err(ImportError::Open(error)) = import(&test, SCHOOLS, b"school;programme\nA;B\n", WRITE).await
    else {
        return Err("a missing column".into());
    };
    assert!(error.to_string().contains("`nuts3` (for region)"), "{error}");
    let Err(ImportError::Open(_)) = import(&test, SCHOOLS, b"", WRITE).await else {
        return Err("an empty file".into());
    };
    assert_eq!(rows(&test).await?, before);

    let scopes = vec![Scope::Read, Scope::Write, Scope::Pages];
    let organisation = test.company("Kovar", "BA-zenica").await?.id;
    let before = rows(&test).await?;
    let member = Actor { authority: Authority::Member { organisation, scopes }, ..Actor::system() };
    let mapping = exchange::mapping::shipped(SCHOOLS)?;
    let request = ImportRequest {
        file: given(FILE.as_bytes()),
        mapping: &mapping,
        options: VERIFIED,
        errors: None,
        progress: &mut |_| {},
    };
    let refused = app::import::run(test.app(), &member, request).await;
    assert!(matches!(refused, Err(ImportError::App(AppError::Forbidden))), "{refused:?}");
    assert_eq!(rows(&test).await?, before);
    Ok(())
}

/// The first rows of a school say less of it than the next ones do, and one is refused for its programme.
#[tokio::test]
async fn rows_of_a_school_may_say_more_and_more() -> Outcome {
    const MORE: &str = "\
source,key,name,country,region,place,address,website,language,programme,title_language,eqf_level
list,1,Škola Krivaja,BA,,BA-zenica,,,bs,Kuhar,bs,9
list,2,Škola Stavnja,BA,,BA-vares,,,bs,,,
list,1,Škola Krivaja,BA,,BA-zenica,,,bs,Slastičar,bs,
list,1,Škola Krivaja,BA,,BA-zenica,Školska 1,,bs,Konobar,bs,
list,1,Škola Krivaja,BA,,BA-zenica,Druga 2,https://krivaja.invalid,bs,Automehaničar,bs,
list,1,Škola Rzav,BA,,BA-zenica,,,bs,Zavarivač,bs,
";
    on_both(async |test| {
        let mapping = exchange::Mapping::own(exchange::Kind::Schools);
        let report = import_thrice(&test, &mapping, MORE, VERIFIED).await?;
        assert_eq!(counts(&report), [4, 0, 0, 0, 2], "{:?}", report.problems);
        assert_eq!(told(&report)[1], "7 key: line 2 has the same key with another name");
        let schools = schools(&test).await?;
        assert_eq!(schools.len(), 2);
        assert_eq!(schools[0].address.as_deref(), Some("Školska 1"));
        assert_eq!(schools[0].website.as_deref(), Some("https://krivaja.invalid"));
        Ok(())
    })
    .await
}
