//! What somebody could say, to be changed where a test needs it.

use app::need::NeedInput;
use app::offer::{OfferInput, PeriodInput};
use app::organisation::OrganisationInput;
use app::programme::ProgrammeInput;
use chrono::NaiveDate;
use domain::{
    Activity, Locale, OfferFacts, OrganisationId, OrganisationKind, Participants, ProgrammeId, Visibility,
};

use super::Outcome;

/// An organisation in a town, given by its code; it is written to in English.
///
/// # Errors
/// When the code does not begin with a country.
pub fn organisation(kind: OrganisationKind, name: &str, place: &str) -> Outcome<OrganisationInput> {
    let country = place.split('-').next().unwrap_or_default().parse()?;
    Ok(OrganisationInput {
        kind,
        name: name.to_owned(),
        country,
        registration_number: None,
        oid: None,
        pic: None,
        place: Some(place.to_owned()),
        region: None,
        address: None,
        website: None,
        language: Locale::En,
    })
}

/// A programme in a trade, given by its code.
///
/// # Errors
/// Never.
pub fn programme(school: OrganisationId, trade: &str) -> Outcome<ProgrammeInput> {
    Ok(ProgrammeInput {
        school: Some(school),
        title: trade.replace('-', " "),
        title_language: "en".parse()?,
        trade: Some(trade.to_owned()),
        eqf_level: Some(4),
        learners_a_year: Some(24),
    })
}

/// Practical training of four learners in March and April 2027.
pub fn need(sending: OrganisationId, programme: ProgrammeId) -> NeedInput {
    NeedInput {
        sending: Some(sending),
        programme: Some(programme),
        participants: Participants::Learners,
        activity: Activity::PracticalTraining,
        quantity: Some(4),
        with_support: None,
        starts_on: Some(day(2027, 3, 1)),
        ends_on: Some(day(2027, 4, 30)),
        weekdays: None,
        place: None,
        max_distance_km: None,
        accepts_cross_border: true,
        languages: vec![],
    }
}

/// Four places of practical training from January to June 2027, for a trade given by its code.
pub fn offer(host: OrganisationId, trade: &str) -> OfferInput {
    let period = PeriodInput {
        starts_on: day(2027, 1, 11),
        ends_on: day(2027, 6, 11),
        weekdays: None,
        quantity: Some(4),
    };
    OfferInput {
        host: Some(host),
        activity: Activity::PracticalTraining,
        visibility: Visibility::Public,
        title: format!("Practical training, {}", trade.replace('-', " ")),
        description: None,
        trades: vec![trade.to_owned()],
        place: None,
        radius_km: None,
        accepts_cross_border: true,
        languages: vec![],
        ages: (None, None),
        eqf: (None, None),
        facts: OfferFacts::default(),
        periods: vec![period],
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}
