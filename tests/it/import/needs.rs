//! What schools look for.

use domain::{Actor, NeedState};
use exchange::{Kind, Mapping};
use store::Page;
use testing::{Outcome, TestApp, on_both};

use super::programmes::SCHOOLS;
use super::{VERIFIED, counts, import_own, import_thrice, problems};

const PROGRAMMES: &str = "\
school_source,school_key,source,key,title,title_language
skole,1,skole,auto,Automehaničar,bs
skole,2,skole,kuhar,Kuhar,bs
";

const HEADINGS: &str = "sending_source,sending_key,source,key,programme_source,programme_key,participants,activity,\
quantity,with_support,starts_on,ends_on,weekdays,place,max_distance_km,cross_border,languages,state";

/// What a row says behind source and key of its need.
const ROWS: [&str; 19] = [
    "skole,1|1|skole,auto,learners,practical_training,4,1,1.3.2027.,30.4.2027.,\"mon,tue\",,40,da,bs|en,",
    "skole,1|2|,,teachers,guest_lecture,,,,,,BA-tuzla,,,,draft",
    "skole,1|3|skole,auto,learners,practical_training,2,,2026-03-01,2026-04-30,,,,,,closed",
    "skole,1|1|skole,auto,learners,practical_training,4,1,1.3.2027.,30.4.2027.,\"mon,tue\",,40,da,bs|en,",
    "skole,1|1|skole,auto,learners,practical_training,5,1,1.3.2027.,30.4.2027.,\"mon,tue\",,40,da,bs|en,",
    "skole,9|4|skole,auto,learners,practical_training,4,,,,,,,,,",
    "skole,1|5|skole,kuhar,learners,practical_training,4,,,,,,,,,",
    "skole,1|6|,,learners,practical_training,4,,,,,,,,,",
    "skole,1|7|skole,auto,learners,čaranje,4,,,,,,,,,",
    "skole,1|8|skole,auto,svi,practical_training,4,,,,,,,,,",
    "skole,1|9|skole,auto,managers,practical_training,4,,,,,,,,,",
    "skole,1|10|skole,auto,learners,practical_training,0,,,,,,,,,",
    "skole,1|11|skole,auto,learners,practical_training,4,,uskoro,,,,,,,",
    "skole,1|12|skole,auto,learners,practical_training,4,,1.3.2026.,30.4.2026.,,,,,,",
    "skole,1|13|skole,auto,learners,practical_training,4,,1.3.2027.,1.2.2027.,,,,,,",
    "skole,1|14|skole,auto,learners,short_term_mobility,4,,1.3.2027.,30.9.2027.,,,,,,",
    "skole,1|15|skole,auto,learners,practical_training,4,,,,dan,,,,,",
    "skole,1|16|skole,auto,learners,practical_training,4,,,,,Nigdje,,,,",
    "skole,1|17|skole,auto,learners,practical_training,4,,,,,,,možda,,",
];

fn file() -> String {
    let row = |row: &&str| {
        let mut parts = row.splitn(3, '|');
        let (sender, key, rest) = (parts.next()?, parts.next()?, parts.next()?);
        Some(format!("{sender},skole,{key},{rest}\n"))
    };
    std::iter::once(format!("{HEADINGS}\n")).chain(ROWS.iter().filter_map(row)).collect()
}

async fn schools_come_in(test: &TestApp) -> Outcome {
    import_own(test, Kind::Organisations, SCHOOLS, VERIFIED).await?;
    let report = import_own(test, Kind::Programmes, PROGRAMMES, VERIFIED).await?;
    assert_eq!(counts(&report), [2, 0, 0, 0, 0], "{:?}", report.problems);
    Ok(())
}

#[tokio::test]
async fn each_comes_in_once_and_mistakes_are_told() -> Outcome {
    on_both(async |test| {
        schools_come_in(&test).await?;
        let report = import_thrice(&test, &Mapping::own(Kind::Needs), &file(), VERIFIED).await?;
        assert_eq!(counts(&report), [3, 0, 1, 0, 15]);
        insta::assert_snapshot!("needs_refused", problems(&report));
        let all = Page { after: None, limit: 10 };
        let mut needs = app::need::list(test.app(), &Actor::system(), all).await?;
        needs.sort_by_key(|need| need.origin.clone().map(|origin| origin.external_id));
        let states: Vec<NeedState> = needs.iter().map(|need| need.state).collect();
        assert_eq!(states, [NeedState::Open, NeedState::Draft, NeedState::Closed]);
        assert_eq!((needs[0].quantity, needs[0].with_support), (Some(4), Some(1)));
        assert_eq!((needs[0].max_distance_km, needs[0].accepts_cross_border), (Some(40), true));
        assert_eq!(needs[0].languages.len(), 2);
        assert!(needs[0].location.place.is_some(), "where the school is");
        test.drain().await?;
        crate::invariants::hold(&test.app().databases, test.now()).await
    })
    .await
}

#[tokio::test]
async fn a_changed_need_is_brought_up_and_peoples_word_on_its_state_stands() -> Outcome {
    on_both(async |test| {
        schools_come_in(&test).await?;
        let first = format!("{HEADINGS}\n{}", file().lines().nth(1).ok_or("no row")?);
        import_own(&test, Kind::Needs, &first, VERIFIED).await?;
        let all = Page { after: None, limit: 10 };
        let need = app::need::list(test.app(), &Actor::system(), all).await?[0].id;
        app::need::close(test.app(), &Actor::system(), need).await?;
        let more = first.replace("practical_training,4,", "practical_training,6,");
        let report = import_own(&test, Kind::Needs, &more, VERIFIED).await?;
        assert_eq!(counts(&report), [0, 1, 0, 0, 0], "{:?}", report.problems);
        let needs = app::need::list(test.app(), &Actor::system(), all).await?;
        assert_eq!((needs[0].state, needs[0].quantity), (NeedState::Closed, Some(6)));
        Ok(())
    })
    .await
}
