//! Organisations of every state, under names that hurt.

use domain::{
    Company, Location, NewOrganisation, Organisation, OrganisationId, OrganisationKind, OrganisationState,
    Origin, QualityFacts, SizeBand,
};
use testing::{Outcome, TestApp};
use uuid::Uuid;

/// Who has something.
pub(super) struct People {
    pub(super) school: Organisation,
    /// Of a list, with the same keys as the other.
    pub(super) listed: [Organisation; 2],
    pub(super) company: Organisation,
    /// Takes a break.
    pub(super) paused: Organisation,
    pub(super) kukes: Location,
    pub(super) gradic: Location,
}

/// Names as people write them, and as spreadsheets misread them.
const NAMES: [&str; 12] = [
    "=Kovač d.o.o.",
    "'=Kovač d.o.o.",
    "''+Kovač",
    "+355 Elektrik sh.p.k.",
    "-Minus- d.o.o.",
    "@dvorište",
    "' sam",
    "Столарија „Ђорђевић“ д.о.о.",
    "Zadruga \"Čelik\"; sinovi, i kćeri",
    "_x000D_ Tisak",
    "1.200",
    "TRUE 2026-09-01",
];

pub(super) fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_00ab_0000 + n)
}

pub(super) fn origin(source: &str, key: &str) -> Origin {
    Origin { source: source.to_owned(), external_id: key.to_owned() }
}

pub(super) async fn insert(test: &TestApp) -> Outcome<People> {
    let snapshot = test.app().live_index.catch_up(test.app()).await?;
    let at = |code: &str| {
        let place = snapshot.catalogue().place_by_code(code).ok_or_else(|| format!("no {code}"))?;
        let (country, region, point) = (place.country, place.region, place.point);
        Ok::<_, String>(Location { country, region, place: Some(place.id), point })
    };
    let (kukes, gradic) = (at("AL-kukes")?, at("9999999")?);
    let now = test.now();
    let new = |n: u128, kind, name: &str, location: &Location, origin| {
        let new = NewOrganisation {
            kind,
            name: name.to_owned(),
            country: location.country,
            registration_number: Some(format!("00{n}/+4")),
            oid: None,
            pic: None,
            region: location.region,
            place: location.place,
            address: Some("Rruga \"Skënderbej\"; 12\r\nkati 2".to_owned()),
            website: Some("https://shembull.example/?a=1;b=\"2\"".to_owned()),
            language: domain::Locale::Sq,
            origin,
        };
        Organisation::register(OrganisationId::from_uuid(id(n)), new, now)
            .map_err(|errors| errors.to_string())
    };
    let (school, company) = (OrganisationKind::School, OrganisationKind::Company);
    let mut all = Vec::new();
    for (n, name) in (100..).zip(NAMES) {
        all.push(new(n, company, name, &kukes, None)?.verify(now)?);
    }
    let region_only = new(1, company, "Bez grada", &gradic, Some(origin("komora", "7;\"8\"")))?;
    all.push(sloppy(region_only));
    all.push(new(2, company, "Čeka", &gradic, None)?);
    all.push(new(3, company, "Odbijen", &kukes, None)?.reject()?);
    let people = People {
        school: new(4, school, "Shkolla \"Havzi Nela\"", &kukes, None)?.verify(now)?,
        listed: [
            new(5, school, "Škola Učka", &gradic, Some(origin("hr-lista", "HR|HR031|skola ucka")))?
                .verify(now)?,
            new(6, school, "Škola Nin", &gradic, Some(origin("hr-lista", "=1+1")))?.verify(now)?,
        ],
        company: new(7, company, "Firma", &kukes, Some(origin("Komora", "z")))?.verify(now)?,
        paused: new(8, company, "Na odmoru", &kukes, Some(origin("komora", "Ž")))?
            .verify(now)?
            .pause(true)?,
        kukes,
        gradic,
    };
    let gone = new(9, company, "Isti kao =Kovač", &people.kukes, Some(origin("komora", "stari")))?;
    all.push(part_of(OrganisationId::from_uuid(id(100)), gone));
    let [one, two] = &people.listed;
    all.extend([&people.school, one, two, &people.company, &people.paused].map(Clone::clone));
    for (n, origin) in [(10, Some(origin("hr=lista\\", "stara; škola|=1"))), (11, None)] {
        all.push(part_of(one.id, new(n, school, "Ista škola", &people.gradic, origin)?));
    }

    write(test, &all, &people.company).await?;
    Ok(people)
}

/// As it could stand there from before white space was cleaned.
fn sloppy(clean: Organisation) -> Organisation {
    let (name, address) = ("Bez  grada \u{a0}zauvijek".to_owned(), Some("  Put 1 ".to_owned()));
    Organisation { name, address, place: None, registration_number: None, website: None, ..clean }
}

fn part_of(into: OrganisationId, gone: Organisation) -> Organisation {
    Organisation { state: OrganisationState::Merged, merged_into: Some(into), ..gone }
}

async fn write(test: &TestApp, all: &[Organisation], known: &Organisation) -> Outcome {
    let (company, school) = (OrganisationKind::Company, OrganisationKind::School);
    let tx = test.app().databases.begin().await?;
    store::organisation::insert_many(tx.db(), all).await?;
    let companies = all.iter().filter(|one| one.kind == company).map(|one| described(one, known));
    store::company::insert_many(tx.db(), &companies.collect::<Vec<_>>()).await?;
    let schools = all.iter().filter(|one| one.kind == school).map(|one| one.id);
    store::organisation::insert_school_rows(tx.db(), &schools.collect::<Vec<_>>()).await?;
    Ok(tx.commit().await?)
}

/// One company of which something is known, the others as they come.
fn described(organisation: &Organisation, known: &Organisation) -> Company {
    let company = Company::unknown(organisation.id);
    if organisation.id != known.id {
        return company;
    }
    let quality = QualityFacts {
        written_agreement: Some(true),
        pay: Some(false),
        safe_conditions: Some(true),
        ..QualityFacts::default()
    };
    Company { size_band: Some(SizeBand::Micro), contact_budget: Some(3), quality, ..company }
}
