//! A chamber's workbook, as people keep one: companies and their places, all the way to a school's suggestions.

use domain::{Actor, OfferState};
use exchange::{Kind, mapping};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use store::Page;
use testing::{Outcome, TestApp, on_both};

use super::{VERIFIED, WRITE, counts, import, import_own, problems, told};

/// name, town, trade, first and last day, places, distance, warm meal; days and numbers as people type them.
const ROWS: [[&str; 8]; 9] = [
    [
        "Autoservis Točak d.o.o.\u{a0}",
        " Zenica",
        "Automehaničar",
        "1.2.2027.",
        "30. 06. 2027.",
        "4",
        "40,0",
        "da",
    ],
    ["Autoservis Točak d.o.o.", "Zenica", "Zavarivač", "01.03.2027", "30.6.2027", " 2 ", "40,0", "DA"],
    ["\u{a0}Bravarija Čelik", "Zenica\u{a0}", "Bravar", "2027-02-01", "2027-05-31", "3", "25", "ne"],
    ["Hotel Sunčani brijeg", "Jajce", "Kuhar; Konobar", "1/6/2027", "31/8/2027", "6,0", "", "da"],
    ["", "", "", "", "", "", "", ""],
    ["Pilana Smreka", "Nigdjezemska", "Stolar", "1.2.2027.", "30.6.2027.", "2", "30", ""],
    ["Tesarska radionica Lipa", "Travnik", "Tesar", "1.2.2027.", "uskoro", "2", "30", ""],
    ["Mlin Klas", "Travnik", "Čuvar magle", "1.2.2027.", "30.6.2027.", "1", "30", ""],
    ["Ukupno:", "", "", "", "", "18", "", ""],
];

const FIRST: u32 = 5;

fn headings(sheet: &mut Worksheet) -> Outcome {
    let bold = Format::new().set_bold();
    sheet.merge_range(0, 0, 0, 8, "PRIVREDNA KOMORA – Firme koje primaju učenike", &bold)?;
    sheet.merge_range(1, 0, 1, 8, "stanje: oktobar 2026. godine", &Format::new())?;
    for (column, heading) in
        [(0, "Naziv firme"), (1, "Mjesto"), (2, "Zanimanje"), (5, "Broj  mjesta"), (6, "Udaljenost (km)")]
    {
        sheet.merge_range(3, column, 4, column, heading, &bold)?;
    }
    sheet.merge_range(3, 3, 3, 4, "Praksa", &bold)?;
    sheet.write_string(4, 3, "od")?;
    sheet.write_string(4, 4, "do ")?;
    sheet.merge_range(3, 7, 4, 7, "TOPLI OBROK", &bold)?;
    sheet.merge_range(3, 8, 4, 8, "Vrsta prakse", &bold)?;
    Ok(())
}

fn workbook() -> Outcome<Vec<u8>> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Uputstvo")?.write_string(0, 0, "Popuniti do kraja oktobra")?;
    let sheet = book.add_worksheet().set_name("Firme")?;
    headings(sheet)?;
    for (row, cells) in (FIRST..).zip(ROWS) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row, column, cell)?;
        }
    }
    // Some cells are what they look like.
    let day = Format::new().set_num_format("d.m.yyyy.");
    sheet.write_datetime_with_format(FIRST + 2, 3, ExcelDateTime::from_ymd(2027, 2, 1)?, &day)?;
    sheet.write_number(FIRST + 2, 5, 3)?;
    sheet.write_number(FIRST + 2, 6, 25)?;
    sheet.write_string(FIRST + 3, 8, "Ljetna  praksa")?;
    Ok(book.save_to_buffer()?)
}

async fn offers(test: &TestApp) -> Outcome<Vec<domain::Offer>> {
    let page = Page { after: None, limit: 100 };
    let mut offers = app::offer::list(test.app(), &Actor::system(), page).await?;
    offers.sort_by(|a, b| a.title.cmp(&b.title));
    Ok(offers)
}

#[tokio::test]
async fn companies_and_their_places_come_in() -> Outcome {
    let workbook = workbook()?;
    on_both(async |test| {
        let report = import(&test, "chamber-companies", &workbook, WRITE).await?;
        assert_eq!(counts(&report), [5, 0, 1, 1, 1]);
        assert_eq!(told(&report), ["11 place: there is no town `Nigdjezemska`"]);

        let report = import(&test, "chamber-offers", &workbook, WRITE).await?;
        insta::assert_snapshot!("chamber_offers", problems(&report));
        assert_eq!(counts(&report), [5, 0, 0, 1, 2]);
        let drafts = offers(&test).await?;
        assert!(drafts.iter().all(|offer| offer.state == OfferState::Draft), "nobody vouched for the hosts");

        // The chamber vouches: hosts first, then what they offer.
        let report = import(&test, "chamber-companies", &workbook, VERIFIED).await?;
        assert_eq!(counts(&report), [0, 5, 1, 1, 1]);
        let report = import(&test, "chamber-offers", &workbook, VERIFIED).await?;
        assert_eq!(counts(&report), [0, 4, 1, 1, 2], "the one without a trade stays a draft");
        let offers = offers(&test).await?;
        let states: Vec<String> =
            offers.iter().map(|offer| format!("{}: {}", offer.title, offer.state)).collect();
        assert_eq!(
            states,
            [
                "Automehaničar: published",
                "Bravar: published",
                "Kuhar; Konobar: published",
                "Zavarivač: published",
                "Čuvar magle: draft",
            ]
        );
        let mechanic = &offers[0];
        assert_eq!(mechanic.periods[0].period.starts_on().to_string(), "2027-02-01");
        assert_eq!(mechanic.periods[0].period.ends_on().to_string(), "2027-06-30");
        assert_eq!((mechanic.periods[0].quantity, mechanic.radius_km), (Some(4), Some(40)));
        assert_eq!(mechanic.facts.meals, Some(true));
        let locksmith = &offers[1];
        assert_eq!(locksmith.periods[0].period.starts_on().to_string(), "2027-02-01");
        assert_eq!((locksmith.periods[0].quantity, locksmith.facts.meals), (Some(3), Some(false)));
        let kitchen = &offers[2];
        assert_eq!((kitchen.trades.len(), kitchen.activity.as_str()), (2, "summer_practice"));

        let again = import(&test, "chamber-offers", &workbook, VERIFIED).await?;
        assert_eq!(counts(&again), [0, 0, 5, 1, 2]);
        Ok(())
    })
    .await
}

/// A school, its programme and its need come in from tables too.
const SCHOOL: &str = "\
source,key,name,country,place,language,programme_source,programme_code,programme,title_language
skole,1,Mješovita srednja škola Smetovi,BA,BA-zenica,bs,skole,auto,Automehaničar,bs
";
const NEED: &str = "\
sending_source,sending_key,source,key,programme_source,programme_key,participants,activity,quantity,starts_on,ends_on,\
languages
skole,1,skole,1/2027,skole,auto,learners,practical_training,4,1.3.2027.,30.4.2027.,bs
";

#[tokio::test]
async fn a_school_gets_suggestions_from_it() -> Outcome {
    let workbook = workbook()?;
    on_both(async |test| {
        import(&test, "chamber-companies", &workbook, VERIFIED).await?;
        import(&test, "chamber-offers", &workbook, VERIFIED).await?;
        for (kind, file) in [(Kind::Schools, SCHOOL), (Kind::Needs, NEED)] {
            let report = import_own(&test, kind, file, VERIFIED).await?;
            assert_eq!(counts(&report), [1, 0, 0, 0, 0], "{:?}", report.problems);
        }
        test.drain().await?;

        let system = Actor::system();
        let needs = app::need::list(test.app(), &system, Page { after: None, limit: 10 }).await?;
        let list = app::suggestion::list_of_need(test.app(), &system, needs[0].id, None).await?;
        let hosts: Vec<&str> = list.listed.iter().map(|view| view.host.name.as_str()).collect();
        assert_eq!(hosts, ["Autoservis Točak d.o.o."]);
        crate::invariants::hold(&test.app().databases, test.now()).await
    })
    .await
}

#[test]
fn both_mappings_name_one_list() -> Outcome {
    let (companies, offers) = (mapping::shipped("chamber-companies")?, mapping::shipped("chamber-offers")?);
    assert_eq!(companies.source, offers.source, "an offer finds its host by the list's name");
    Ok(())
}

#[tokio::test]
async fn days_and_languages_are_read_as_a_chamber_writes_them() -> Outcome {
    const COMPANY: &str = "\
source,key,kind,name,country,place,language
chamber-companies,Pekara Klas,company,Pekara Klas,BA,Zenica,bs
";
    const PLACES: &str = "\
Naziv firme;Mjesto;Zanimanje;Praksa / od;Praksa / do;Broj mjesta;Dani;Jezici
Pekara Klas;Zenica;Pekar;1.2.2027.;30.6.2027.;2;pon, utorak, Sri;bosanski, engleski
Pekara Klas;Zenica;Kuhar;1.2.2027.;30.6.2027.;2;ponekad;bosanski, klingonski
";
    let test = TestApp::sqlite().await?;
    import_own(&test, Kind::Organisations, COMPANY, VERIFIED).await?;
    let report = import(&test, "chamber-offers", PLACES.as_bytes(), WRITE).await?;
    assert_eq!(counts(&report), [1, 0, 0, 0, 1], "{}", problems(&report));
    let page = Page { after: None, limit: 10 };
    let offers = app::offer::list(test.app(), &Actor::system(), page).await?;
    assert_eq!(offers[0].periods[0].weekdays.map(domain::Weekdays::bits), Some(0b111));
    let languages: Vec<&str> = offers[0].languages.iter().map(domain::LanguageTag::as_str).collect();
    assert_eq!(languages, ["bs", "en"]);
    Ok(())
}
