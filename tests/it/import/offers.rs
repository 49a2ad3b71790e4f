//! What companies offer.

use domain::{Actor, OfferState};
use exchange::{Kind, Mapping};
use store::Page;
use testing::{Outcome, TestApp, on_both};

use super::accreditations::COMPANIES;
use super::{VERIFIED, WRITE, counts, import_own, import_thrice, problems};

const FILE: &str = "\
host_source,host_key,host_name,source,key,activity,visibility,title,description,trades,place,radius_km,cross_border,\
languages,min_age,max_age,eqf_from,eqf_to,quantity,paid,periods,state
komora,1,,komora,1,practical_training,public,Praksa,\"Dva reda,
s kukom: č\",motor-vehicle-mechanic|Zavarivač,,40,da,bs|en,16,20,3,4,,da,\
2027-02-01..2027-04-30 x4 mon,
komora,1,,komora,2,summer_practice,,Ljeto,,motor-vehicle-mechanic,BA-tuzla,,,,,,,,,,\
2027-06-15..2027-08-15|2028-06-15..2028-08-15 x2,paused
,,BRAVARIJA ČELIK d.o.o.,komora,3,company_visit,,Posjeta,,,,,,,,,,,20,,,
komora,1,,komora,3,practical_training,,Skica,,motor-vehicle-mechanic,,,,,,,,,,,,draft
komora,1,,komora,4,practical_training,,Magla,,Čuvar magle,,,,,,,,,,,,
komora,1,,komora,4,practical_training,,Magla,,Čuvar magle,,,,,,,,,,,,
komora,1,,komora,4,practical_training,,Druga magla,,Čuvar magle,,,,,,,,,,,,
komora,9,,komora,5,practical_training,,Praksa,,motor-vehicle-mechanic,,,,,,,,,,,,
,,Nepoznata firma,komora,6,practical_training,,Praksa,,motor-vehicle-mechanic,,,,,,,,,,,,
komora,1,,komora,7,čaranje,,Praksa,,motor-vehicle-mechanic,,,,,,,,,,,,
komora,1,,komora,8,practical_training,svima,Praksa,,motor-vehicle-mechanic,,,,,,,,,,,,
komora,1,,komora,9,practical_training,,,,motor-vehicle-mechanic,,,,,,,,,,,,
komora,1,,komora,10,practical_training,,Praksa,,motor-vehicle-mechanic,,,,,,,,,,,2027-13-01..2027-12-01,
komora,1,,komora,11,practical_training,,Praksa,,motor-vehicle-mechanic,,,,,,,,,,,2026-02-01..2026-04-30,
komora,1,,komora,12,practical_training,,Praksa,,motor-vehicle-mechanic,,,,,,,,,,,2027-04-30..2027-02-01,
komora,1,,komora,13,short_term_mobility,,Praksa,,motor-vehicle-mechanic,,,,,,,,,,,2027-01-01..2027-12-31,
komora,1,,komora,14,practical_training,,Praksa,,motor-vehicle-mechanic,,0,,,,,,,,,,
komora,1,,komora,15,practical_training,,Praksa,,motor-vehicle-mechanic,,,,,,,5,3,,,,
komora,1,,komora,16,practical_training,,Praksa,,motor-vehicle-mechanic,,,,,,,,,,možda,,
";

async fn stored(test: &TestApp) -> Outcome<Vec<domain::Offer>> {
    let all = Page { after: None, limit: 100 };
    let mut offers = app::offer::list(test.app(), &Actor::system(), all).await?;
    offers.sort_by(|a, b| a.title.cmp(&b.title));
    Ok(offers)
}

#[tokio::test]
async fn each_comes_in_once_and_mistakes_are_told() -> Outcome {
    on_both(async |test| {
        import_own(&test, Kind::Organisations, COMPANIES, VERIFIED).await?;
        let report = import_thrice(&test, &Mapping::own(Kind::Offers), FILE, VERIFIED).await?;
        assert_eq!(counts(&report), [5, 0, 1, 0, 13]);
        insta::assert_snapshot!("offers_refused", problems(&report));
        let offers = stored(&test).await?;
        let states: Vec<String> =
            offers.iter().map(|offer| format!("{}: {}", offer.title, offer.state)).collect();
        assert_eq!(
            states,
            ["Ljeto: paused", "Magla: draft", "Posjeta: published", "Praksa: published", "Skica: draft"]
        );
        let practice = &offers[3];
        assert_eq!(practice.description.as_deref(), Some("Dva reda,\ns kukom: č"));
        assert_eq!((practice.trades.len(), practice.periods.len(), practice.radius_km), (2, 1, Some(40)));
        assert_eq!((practice.ages, practice.eqf), ((Some(16), Some(20)), (Some(3), Some(4))));
        assert_eq!((practice.facts.paid, practice.accepts_cross_border), (Some(true), true));
        let quantities: Vec<Option<u32>> = offers[0].periods.iter().map(|period| period.quantity).collect();
        assert_eq!(quantities, [None, Some(2)]);
        test.drain().await?;
        crate::invariants::hold(&test.app().databases, test.now()).await
    })
    .await
}

#[tokio::test]
async fn a_changed_offer_is_brought_up_and_peoples_word_on_its_state_stands() -> Outcome {
    on_both(async |test| {
        import_own(&test, Kind::Organisations, COMPANIES, VERIFIED).await?;
        import_own(&test, Kind::Offers, FILE, VERIFIED).await?;
        let practice = stored(&test).await?[3].id;
        app::offer::pause(test.app(), &Actor::system(), practice).await?;
        let changed = FILE.replace("2027-04-30 x4 mon", "2027-05-31 x5");
        let report = import_own(&test, Kind::Offers, &changed, WRITE).await?;
        assert_eq!(counts(&report), [0, 1, 5, 0, 13]);
        let practice = &stored(&test).await?[3];
        assert_eq!((practice.state, practice.periods[0].quantity), (OfferState::Paused, Some(5)));
        assert_eq!(practice.periods[0].weekdays, None);
        Ok(())
    })
    .await
}
