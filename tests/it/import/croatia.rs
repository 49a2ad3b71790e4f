//! Real schools, sixty offers written by us, and what both come to.

use std::collections::BTreeSet;

use app::organisation::NewCoordinator;
use app::{need::NeedInput, offer::OfferInput};
use domain::{Actor, Cadence, Locale, NeedId, Organisation};
use store::Page;
use testing::{Outcome, TestApp, sample};

use super::{REGIONS, SCHOOLS, VERIFIED, import, real::file};

/// company, town, trades, quantity, first and last day
const OFFERS: &str = include_str!("offers.csv");

/// Real schools of the list, each in another county but two.
const TEN: [&str; 10] = [
    "Industrijsko-obrtnička škola, Slavonski Brod",
    "Strojarska škola za industrijska i obrtnička zanimanja, Rijeka",
    "Ugostiteljska škola Opatija",
    "Industrijsko-obrtnička škola Pula",
    "Elektrotehnička škola - Split",
    "Obrtna tehnička škola, Split",
    "Strojarska i prometna škola, Varaždin",
    "Srednja strukovna škola, Samobor",
    "Tehnička škola Karlovac",
    "Turistička i ugostiteljska škola Dubrovnik",
];

#[tokio::test]
async fn ten_real_schools_hear_of_sixty_offers() -> Outcome {
    let (Some(regions), Some(list)) = (file("regions.csv"), file("hr_school_programmes_2024.csv")) else {
        return Ok(());
    };
    let test = TestApp::sqlite().await?;
    import(&test, REGIONS, &regions, VERIFIED).await?;
    import(&test, SCHOOLS, &list, VERIFIED).await?;
    let all = Page { after: None, limit: 1_000 };
    let schools =
        store::organisation::list_within(&test.app().databases.reader(), &domain::Reach::All, all).await?;
    let mut needs = Vec::new();
    for (n, name) in TEN.iter().enumerate() {
        let school =
            schools.iter().find(|school| school.name == *name).ok_or_else(|| format!("no {name}"))?;
        add_coordinator(&test, school, n).await?;
        needs.extend(open_needs(&test, school).await?);
    }
    let published = publish_all(&test).await?;
    assert_eq!(published, 60);
    test.drain().await?;

    let mut served = BTreeSet::new();
    for (name, need) in &needs {
        let list = app::suggestion::list_of_need(test.app(), &Actor::system(), *need, None).await?;
        for (n, view) in list.listed.iter().enumerate() {
            served.insert(*name);
            let engine = &view.suggestion.engine;
            assert_eq!(engine.parts.iter().map(|part| part.points).sum::<u16>(), engine.score);
            eprintln!("{name}: {}. {} {}", n + 1, engine.score, view.host.name);
        }
    }
    // A county's centre may lie far from the school's town: of Dubrovnik's it does, and nothing is within reach.
    assert_eq!(served.len(), 9, "{served:?}");
    let recipients: Vec<String> =
        test.mails().iter().map(|mail| mail.envelope.recipient().to_owned()).collect();
    let different: BTreeSet<&String> = recipients.iter().collect();
    assert_eq!((different.len(), recipients.len()), (9, 9), "one mail for each school that has a suggestion");
    Ok(())
}

async fn add_coordinator(test: &TestApp, school: &Organisation, n: usize) -> Outcome {
    let new = NewCoordinator {
        name: format!("Koordinatorica {n}"),
        email: format!("praksa@skola{n}.invalid"),
        language: Locale::Bs,
        suggestions: Cadence::AtOnce,
    };
    app::organisation::add_coordinator(test.app(), &Actor::system(), school.id, new).await?;
    Ok(())
}

/// Practical training in the first five programmes whose trade is known.
async fn open_needs<'a>(test: &TestApp, school: &'a Organisation) -> Outcome<Vec<(&'a str, NeedId)>> {
    let programmes = app::programme::list(test.app(), &Actor::system(), school.id).await?;
    let mut needs = Vec::new();
    for programme in programmes.iter().filter(|programme| programme.trade.is_some()).take(5) {
        let languages = vec!["hr".parse()?];
        let need = NeedInput { languages, ..sample::need(school.id, programme.id) };
        needs.push((school.name.as_str(), test.open_need(need).await?.id));
    }
    Ok(needs)
}

async fn publish_all(test: &TestApp) -> Outcome<usize> {
    let mut published = 0;
    for line in OFFERS.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [company, town, trades, quantity, first, last] = cells[..] else {
            return Err(format!("not six cells: {line}").into());
        };
        let host = test.company(company, town).await?.id;
        let mut offer = OfferInput { languages: vec!["hr".parse()?], ..sample::offer(host, "") };
        offer.title = format!("{company}: praktična nastava");
        offer.trades = trades.split('|').map(str::to_owned).collect();
        for period in &mut offer.periods {
            (period.starts_on, period.ends_on) = (first.parse()?, last.parse()?);
            period.quantity = Some(quantity.parse()?);
        }
        test.published_offer(offer).await?;
        published += 1;
    }
    Ok(published)
}
