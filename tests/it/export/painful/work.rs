//! Programmes, needs, offers and accreditations of every state.

use chrono::{NaiveDate, Weekday};
use domain::{
    Accreditation, AccreditationState, Activity, ActivityRules, LanguageTag, Need, NeedId, NeedState,
    NewNeed, NewOffer, NewOfferPeriod, NewProgramme, Offer, OfferFacts, OfferId, OfferPeriodId, OfferState,
    Organisation, Origin, Participants, Programme, ProgrammeId, TradeDecidedBy, TradeId, Visibility,
    Weekdays,
};
use store::accreditation::Record;
use testing::{Outcome, TestApp};

use super::people::{People, id, origin};

pub(super) async fn insert(test: &TestApp, people: &People) -> Outcome {
    let snapshot = test.app().live_index.catch_up(test.app()).await?;
    let trade = |code: &str| snapshot.catalogue().trade_by_code(code).map(|trade| trade.id).ok_or("no trade");
    let (welder, bells) = (trade("welder")?, trade("bell-founder")?);
    let programmes = programmes(people, welder, bells)?;
    let needs = needs(test, people, &programmes)?;
    let offers = offers(test, people, [welder, bells])?;
    let papers = papers(people, [welder, bells])?;
    let tx = test.app().databases.begin().await?;
    store::programme::insert_many(tx.db(), &programmes).await?;
    store::need::insert_many(tx.db(), &needs).await?;
    store::offer::insert_many(tx.db(), &offers).await?;
    store::accreditation::insert_many(tx.db(), &papers).await?;
    Ok(tx.commit().await?)
}

fn programmes(people: &People, welder: TradeId, bells: TradeId) -> Outcome<Vec<Programme>> {
    let mut n = 200;
    let mut new = |school: &Organisation, title: &str, trade, by, origin: Option<Origin>| {
        n += 1;
        let new = NewProgramme {
            school: school.id,
            title: title.to_owned(),
            title_language: "bs".parse().map_err(|_| "no tag")?,
            trade,
            trade_decided_by: by,
            eqf_level: Some(4),
            learners_a_year: Some(0),
            origin,
        };
        Programme::state(ProgrammeId::from_uuid(id(n)), new).map_err(|errors| errors.to_string())
    };
    let [one, two] = &people.listed;
    let (resolver, person) = (TradeDecidedBy::Resolver, TradeDecidedBy::Person);
    let sure = Some((welder, Some(9_700)));
    let ended = new(&people.school, "Varilac; \"stari\" program", sure, resolver, None)?.taught(false);
    Ok(vec![
        Programme { revision: 1, ..ended },
        new(&people.school, "Livenje zvona", Some((bells, None)), person, None)?,
        // Nobody knew when it came; the label came later.
        new(one, "varilac mostova", None, resolver, Some(origin("hr-lista", "013153")))?,
        new(
            two,
            "varilac",
            Some((welder, None)),
            TradeDecidedBy::Import,
            Some(origin("hr-lista", "013153")),
        )?,
        new(two, "varilac", sure, resolver, Some(origin("hr-lista", "+13154")))?,
    ])
}

fn day(text: &str) -> Outcome<NaiveDate> {
    Ok(text.parse()?)
}

fn tags(tags: &[&str]) -> Outcome<Vec<LanguageTag>> {
    tags.iter().map(|tag| Ok(tag.parse().map_err(|_| "no tag")?)).collect()
}

fn needs(test: &TestApp, people: &People, programmes: &[Programme]) -> Outcome<Vec<Need>> {
    let rules = ActivityRules::default();
    let before = test.now() - chrono::TimeDelta::days(900);
    let mut n = 300;
    let mut new = |sending: &Organisation, programme: &Programme, days: [&str; 2], key: Option<Origin>| {
        n += 1;
        let new = NewNeed {
            sending: sending.id,
            programme: Some(programme.id),
            participants: Participants::Learners,
            activity: Activity::PracticalTraining,
            quantity: Some(12),
            with_support: Some(1),
            starts_on: Some(day(days[0])?),
            ends_on: Some(day(days[1])?),
            weekdays: Weekdays::of([Weekday::Sun, Weekday::Mon]),
            location: people.gradic.clone(),
            max_distance_km: Some(60),
            accepts_cross_border: n % 2 == 0,
            languages: tags(&["sr-Latn-ME", "sq"])?,
            origin: key,
        };
        let need = Need::draft(NeedId::from_uuid(id(n)), new, &rules, before);
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(need.map_err(|errors| errors.to_string())?)
    };
    let (school, [one, two]) = (&people.school, &people.listed);
    let (past, ahead) = (["2025-02-03", "2025-03-07"], ["2027-02-01", "2027-02-26"]);
    let expired = new(school, &programmes[0], past, None)?;
    let met = |open: Need| Need { state: NeedState::Met, ..open };
    Ok(vec![
        new(school, &programmes[0], past, None)?.close()?,
        Need { state: NeedState::Expired, ..expired },
        new(school, &programmes[1], past, None)?,
        new(school, &programmes[1], past, None)?.open()?,
        new(school, &programmes[1], ahead, None)?,
        new(one, &programmes[2], ahead, Some(origin("hr-lista", "učenici; 1")))?.open()?,
        new(two, &programmes[4], ahead, Some(origin("hr-lista", "učenici; 1")))?.close()?,
        met(new(school, &programmes[0], past, None)?.open()?),
        met(new(two, &programmes[4], ahead, Some(origin("hr-lista", "učenici; 2")))?.open()?),
    ])
}

const DESCRIPTION: &str = "Prva \"linija\";\r\nдруга линија\n\n\t| treća =1+1\rčetvrta _x000D_ 'kraj'";

fn offers(test: &TestApp, people: &People, trades: [TradeId; 2]) -> Outcome<Vec<Offer>> {
    let rules = ActivityRules::default();
    let before = test.now() - chrono::TimeDelta::days(900);
    let mut n = 400;
    let mut new = |host: &Organisation, title: &str, year: i32, key: Option<Origin>| {
        n += 1;
        let first = n * 100;
        let period = |from: &str, to: &str, weekdays, quantity| {
            let (starts_on, ends_on) = (day(&format!("{year}-{from}"))?, day(&format!("{year}-{to}"))?);
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>(NewOfferPeriod {
                starts_on,
                ends_on,
                weekdays,
                quantity,
            })
        };
        let new = NewOffer {
            host: host.id,
            activity: Activity::PracticalTraining,
            visibility: Visibility::NamedPartners,
            title: title.to_owned(),
            description: Some(DESCRIPTION.to_owned()),
            location: people.kukes.clone(),
            radius_km: Some(40),
            accepts_cross_border: true,
            languages: tags(&["sq", "en"])?,
            ages: (Some(16), None),
            eqf: (Some(3), Some(5)),
            facts: OfferFacts { meals: Some(true), shifts: Some(false), ..OfferFacts::default() },
            trades: vec![trades[1], trades[0]], // not the order of their numbers
            periods: vec![
                period("02-01", "02-26", Weekdays::of([Weekday::Fri, Weekday::Mon]), Some(4))?,
                period("09-01", "10-15", None, None)?,
            ],
            origin: key,
        };
        let mut next = first;
        let period_id = || {
            next += 1;
            OfferPeriodId::from_uuid(id(next))
        };
        let offer = Offer::draft(OfferId::from_uuid(id(n)), new, period_id, &rules, before);
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(offer.map_err(|errors| errors.to_string())?)
    };
    let (company, paused) = (&people.company, &people.paused);
    let expired = new(company, "Istekla", 2025, None)?.publish(before)?;
    Ok(vec![
        new(company, "=SUM(A1)", 2027, None)?.publish(before)?.pause()?,
        new(company, "Zbulo; \"kovaçi\"", 2025, None)?.publish(before)?,
        new(company, "Povučena", 2027, None)?.publish(before)?.withdraw()?,
        Offer { state: OfferState::Expired, ..expired },
        new(company, "Nacrt", 2027, None)?,
        Offer {
            periods: vec![],
            trades: vec![],
            ..new(company, "Prazna", 2027, Some(origin("komora", "1")))?
        },
        new(paused, "Zavarivanje", 2027, Some(origin("komora", "1")))?.publish(before)?,
        new(&people.school, "Domaćin je škola", 2027, None)?.publish(before)?,
    ])
}

fn papers(people: &People, [welder, bells]: [TradeId; 2]) -> Outcome<Vec<Record>> {
    let mut n = 500;
    let mut new = |trade, from: &str, to: Option<&str>, state| {
        n += 1;
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(Record {
            id: id(n),
            organisation: people.company.id,
            number: Some("+4/2026; \"b\"".to_owned()).filter(|_| to.is_some()),
            accreditation: Accreditation {
                trade,
                issuer: "Komora \"KS\"; Mostar".to_owned(),
                valid_from: day(from)?,
                valid_to: to.map(day).transpose()?,
                state,
            },
            revision: 1,
        })
    };
    Ok(vec![
        new(welder, "2024-01-01", Some("2026-12-31"), AccreditationState::Verified)?,
        new(welder, "2027-01-01", None, AccreditationState::Claimed)?,
        new(bells, "2024-01-01", None, AccreditationState::Rejected)?,
    ])
}
