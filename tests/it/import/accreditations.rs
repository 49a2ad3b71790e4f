//! Who may train in which trade.

use exchange::{Kind, Mapping};
use testing::{Outcome, TestApp, on_both};

use super::{VERIFIED, WRITE, counts, import_own, import_thrice, problems};

pub(super) const COMPANIES: &str = "\
source,key,kind,name,country,place,language
komora,1,company,Autoservis Točak,BA,BA-zenica,bs
komora,2,company,Bravarija Čelik,BA,BA-zenica,bs
";

const FILE: &str = "\
organisation_source,organisation_key,trade,issuer,number,valid_from,valid_to,state
komora,1,motor-vehicle-mechanic,Komora,17/26,1.9.2026.,31.8.2030.,
komora,2,Zavarivač,Komora,18/26,2026-09-01,,verified
komora,2,Zavarivač,Komora,18/26,2026-09-01,,verified
komora,1,Čuvar magle,Komora,,2026-09-01,,
komora,3,motor-vehicle-mechanic,Komora,,2026-09-01,,
komora,1,motor-vehicle-mechanic,Komora,,2026-09-01,2026-08-31,
komora,1,motor-vehicle-mechanic,,,2026-10-01,,
komora,1,motor-vehicle-mechanic,Komora,,jesen,,
komora,1,motor-vehicle-mechanic,Komora,,2026-09-02,,važi
komora,1,motor-vehicle-mechanic,Komora,99/99,2026-09-01,2030-08-31,
";

async fn stored(test: &TestApp) -> Outcome<Vec<String>> {
    let db = test.app().databases.reader();
    let companies =
        store::organisation::list_by_origin(&db, "komora", &["1".to_owned(), "2".to_owned()]).await?;
    let ids: Vec<_> = companies.iter().map(|company| company.id).collect();
    let records = store::accreditation::list_by_organisations(&db, &ids).await?;
    let told = |record: &store::accreditation::Record| {
        let says = &record.accreditation;
        let number = record.number.clone().unwrap_or_default();
        format!("{number} {} {:?} {}", says.valid_from, says.valid_to.map(|day| day.to_string()), says.state)
    };
    let mut told: Vec<String> = records.iter().map(told).collect();
    told.sort();
    Ok(told)
}

#[tokio::test]
async fn papers_come_in_once() -> Outcome {
    on_both(async |test| {
        import_own(&test, Kind::Organisations, COMPANIES, VERIFIED).await?;
        let mapping = Mapping::own(Kind::Accreditations);
        let report = import_thrice(&test, &mapping, FILE, WRITE).await?;
        assert_eq!(counts(&report), [2, 0, 1, 0, 7]);
        insta::assert_snapshot!("accreditations_refused", problems(&report));
        let claimed = |state: &str| {
            [
                format!("17/26 2026-09-01 Some(\"2030-08-31\") {state}"),
                format!("18/26 2026-09-01 None {state}"),
            ]
        };
        assert_eq!(stored(&test).await?, claimed("claimed"), "nobody vouches");
        // Who vouches later verifies; what was verified is not set back by a list without a vouch.
        let report = import_own(&test, Kind::Accreditations, FILE, VERIFIED).await?;
        assert_eq!(counts(&report), [0, 2, 1, 0, 7]);
        assert_eq!(stored(&test).await?, claimed("verified"));
        let report = import_own(&test, Kind::Accreditations, FILE, WRITE).await?;
        assert_eq!(counts(&report), [0, 0, 3, 0, 7]);
        Ok(())
    })
    .await
}
