//! Two towns, two trades, a school with a programme and a need, a company with an offer.
use super::{at, day, id};
use domain::{
    Activity, ActivityRules, Company, Country, LabelKind, LocalName, Locale, Location, NameKind, Need,
    NeedId, NewNeed, NewOffer, NewOfferPeriod, NewOrganisation, NewProgramme, Offer, OfferFacts, OfferId,
    OfferPeriodId, Organisation, OrganisationId, OrganisationKind, Participants, Place, PlaceId, Point,
    Programme, ProgrammeId, Region, RegionId, Trade, TradeDecidedBy, TradeId, TradeLabel, Visibility,
    Weekdays,
};
use store::Databases;

pub(super) const NOW: &str = "2026-11-24T10:00:00.000001Z";

pub(super) struct World {
    pub(super) school: Organisation,
    pub(super) company: Organisation,
    pub(super) programme: Programme,
    pub(super) kukes: Location,
    pub(super) mechanic: TradeId,
    pub(super) welder: TradeId,
}

impl World {
    /// Everything but needs and offers, written and read again.
    pub(super) async fn new(databases: &Databases) -> Self {
        let tx = databases.begin().await.unwrap();
        let db = tx.db();
        store::region::upsert_all(db, &regions()).await.unwrap();
        store::place::upsert_all(db, &places(), &regions()).await.unwrap();
        store::trade::replace_catalogue(db, &trades(), &labels()).await.unwrap();
        let town = store::place::find_by_code(db, None, "AL-kukes").await.unwrap().unwrap();
        let kukes = store::location::find(db, town.region, Some(town.id)).await.unwrap().unwrap();
        let number = async |code| store::trade::find_by_code(db, code).await.unwrap().unwrap().id;
        let (mechanic, welder) = (number("motor-vehicle-mechanic").await, number("welder").await);
        let school = organisation(1, OrganisationKind::School, &kukes);
        let company = organisation(2, OrganisationKind::Company, &kukes);
        store::organisation::insert(db, &school).await.unwrap();
        store::organisation::insert_school_row(db, school.id).await.unwrap();
        store::organisation::insert(db, &company).await.unwrap();
        store::company::insert(db, &Company::unknown(company.id)).await.unwrap();
        let programme = programme(3, school.id, Some((mechanic, Some(9_000))));
        store::programme::insert_many(db, std::slice::from_ref(&programme)).await.unwrap();
        tx.commit().await.unwrap();
        Self { school, company, programme, kukes, mechanic, welder }
    }

    /// A draft of what the school looks for.
    pub(super) fn need(&self, n: u128, programme: Option<ProgrammeId>) -> Need {
        let (activity, participants) = match programme {
            Some(_) => (Activity::PracticalTraining, Participants::Learners),
            None => (Activity::GuestLecture, Participants::Teachers),
        };
        let new = NewNeed {
            sending: self.school.id,
            programme,
            participants,
            activity,
            quantity: Some(4),
            with_support: Some(1),
            starts_on: Some(day("2027-02-01")),
            ends_on: Some(day("2027-02-28")),
            weekdays: Weekdays::from_bits(0b11111).ok(),
            location: self.kukes.clone(),
            max_distance_km: Some(60),
            accepts_cross_border: true,
            languages: vec!["sq".parse().unwrap(), "sr-Latn-ME".parse().unwrap()],
            origin: None,
        };
        Need::draft(NeedId::from_uuid(id(n)), new, &ActivityRules::default(), at(NOW)).unwrap()
    }

    /// A draft of what a host gives. Its periods' ids follow its own.
    pub(super) fn offer(&self, n: u128, host: OrganisationId) -> Offer {
        let period = |from, to| NewOfferPeriod {
            starts_on: day(from),
            ends_on: day(to),
            weekdays: Weekdays::from_bits(0b00101).ok(),
            quantity: Some(2),
        };
        let new = NewOffer {
            host,
            activity: Activity::PracticalTraining,
            visibility: Visibility::VerifiedSchools,
            title: "Praktikë në servis".to_owned(),
            description: Some("Dy vende në punishte".to_owned()),
            location: self.kukes.clone(),
            radius_km: Some(40),
            accepts_cross_border: true,
            languages: vec!["sq".parse().unwrap()],
            ages: (Some(16), None),
            eqf: (Some(3), Some(5)),
            facts: OfferFacts { meals: Some(true), shifts: Some(false), ..OfferFacts::default() },
            trades: vec![self.welder, self.mechanic], // not the order of their numbers
            periods: vec![period("2027-02-01", "2027-02-26"), period("2027-03-01", "2027-03-26")],
            origin: None,
        };
        let mut next = n;
        let period_id = || {
            next += 1;
            OfferPeriodId::from_uuid(id(next))
        };
        Offer::draft(OfferId::from_uuid(id(n)), new, period_id, &ActivityRules::default(), at(NOW)).unwrap()
    }
}

pub(super) fn organisation(n: u128, kind: OrganisationKind, location: &Location) -> Organisation {
    let new = NewOrganisation {
        kind,
        name: format!("Shkolla „Havzi Nela“ {n}"),
        country: location.country,
        registration_number: Some(format!("K{n}")),
        oid: Some("E10000001".to_owned()),
        pic: Some("999999999".to_owned()),
        region: location.region,
        place: location.place,
        address: Some("Rruga e Dukagjinit 1".to_owned()),
        website: None,
        language: Locale::Sq,
        origin: None,
    };
    Organisation::register(OrganisationId::from_uuid(id(n)), new, at(NOW)).unwrap()
}

pub(super) fn programme(n: u128, school: OrganisationId, trade: Option<(TradeId, Option<u16>)>) -> Programme {
    let new = NewProgramme {
        school,
        title: "Mekanikë automjetesh".to_owned(),
        title_language: "sq".parse().unwrap(),
        trade,
        trade_decided_by: TradeDecidedBy::Resolver,
        eqf_level: Some(4),
        learners_a_year: Some(24),
        origin: None,
    };
    Programme::state(ProgrammeId::from_uuid(id(n)), new).unwrap()
}

fn name(language: &str, name: &str, kind: NameKind) -> LocalName {
    LocalName { language: language.parse().unwrap(), name: name.to_owned(), kind }
}

/// The country, and a district whose number here is the smaller one.
pub(super) fn regions() -> Vec<Region> {
    let region = |n, code: &str, level, parent, path: &str| Region {
        id: RegionId(n),
        country: "AL".parse().unwrap(),
        scheme: "NUTS2024".to_owned(),
        code: code.to_owned(),
        level,
        parent,
        path: path.to_owned(),
        centre: Point { latitude: 42.0 + f64::from(level) / 16.0, longitude: 20.25 },
        valid_from: day("2024-01-01"),
        names: vec![
            name("en", code, NameKind::Preferred),
            name("en", &format!("{code} old"), NameKind::Alternative),
            name("sq", code, NameKind::Preferred),
        ],
    };
    vec![region(7, "AL013", 3, Some(RegionId(9)), "AL/AL013/"), region(9, "AL", 0, None, "AL/")]
}

pub(super) fn places() -> Vec<Place> {
    let place = |n, code: &str, town: &str| Place {
        id: PlaceId(n),
        country: "AL".parse::<Country>().unwrap(),
        region: RegionId(7),
        source: "praktika".to_owned(),
        code: code.to_owned(),
        point: Point { latitude: 42.0769, longitude: 20.4219 },
        population: Some(16_719),
        names: vec![name("sq", town, NameKind::Preferred)],
    };
    vec![place(5, "AL-kukes", "Kukës"), place(4, "AL-has", "Has")]
}

pub(super) fn trades() -> Vec<Trade> {
    let trade = |n, code: &str, isco08: &str| Trade {
        id: TradeId(n),
        code: code.to_owned(),
        isco08: isco08.parse().unwrap(),
        isced_f: Some("0716".to_owned()),
        esco_uri: None,
        source: "praktika".to_owned(),
    };
    vec![trade(1, "motor-vehicle-mechanic", "7231"), trade(2, "welder", "7212")]
}

pub(super) fn label(trade: i32, language: &str, kind: LabelKind, label: &str) -> TradeLabel {
    TradeLabel {
        trade: TradeId(trade),
        language: language.parse().unwrap(),
        kind,
        label: label.to_owned(),
        source: "praktika".to_owned(),
        reviewed_on: None,
    }
}

pub(super) fn labels() -> Vec<TradeLabel> {
    vec![
        label(1, "en", LabelKind::Preferred, "motor vehicle mechanic"),
        label(1, "en", LabelKind::Alternative, "car mechanic"),
        label(1, "sq", LabelKind::Preferred, "automekanik"),
        label(2, "en", LabelKind::Preferred, "welder"),
    ]
}
