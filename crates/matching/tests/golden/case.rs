//! The form of `cases.toml`. A key that is not known is an error.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{Activity, LanguageTag, OfferFacts, Participants, QualityFacts};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cases {
    pub(crate) as_of: NaiveDate,
    /// Degrees north and east.
    pub(crate) places: BTreeMap<String, (f64, f64)>,
    pub(crate) case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) title: String,
    pub(crate) why: String,
    pub(crate) first: Option<String>,
    #[serde(default)]
    pub(crate) order: Vec<String>,
    #[serde(default)]
    pub(crate) excluded: Vec<Exclusion>,
    pub(crate) need: NeedCase,
    pub(crate) offers: Vec<OfferCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Exclusion {
    pub(crate) offer: String,
    pub(crate) rule: String,
    pub(crate) because: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NeedCase {
    #[expect(dead_code, reason = "for the reader; the engine ranks without names")]
    pub(crate) school: String,
    pub(crate) place: String,
    pub(crate) activity: Activity,
    pub(crate) participants: Option<Participants>,
    pub(crate) trade: Option<String>,
    pub(crate) quantity: Option<u32>,
    pub(crate) with_support: Option<u32>,
    pub(crate) period: Option<(NaiveDate, NaiveDate)>,
    #[serde(default)]
    pub(crate) weekdays: Vec<String>,
    #[serde(default)]
    pub(crate) languages: Vec<LanguageTag>,
    #[serde(default)]
    pub(crate) across_border: bool,
    pub(crate) max_distance_km: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfferCase {
    pub(crate) company: String,
    pub(crate) place: String,
    /// That of the need where left out.
    pub(crate) activity: Option<Activity>,
    #[serde(default)]
    pub(crate) trades: Vec<String>,
    #[serde(default)]
    pub(crate) periods: Vec<PeriodCase>,
    #[serde(default)]
    pub(crate) languages: Vec<LanguageTag>,
    #[serde(default)]
    pub(crate) across_border: bool,
    pub(crate) radius_km: Option<u32>,
    pub(crate) confirmed_on: Option<NaiveDate>,
    pub(crate) published_on: Option<NaiveDate>,
    #[serde(default)]
    pub(crate) quality: QualityFacts,
    #[serde(default)]
    pub(crate) facts: OfferFacts,
    #[serde(default)]
    pub(crate) track_record: RecordCase,
    pub(crate) contacts: Option<ContactsCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PeriodCase {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    #[serde(default)]
    pub(crate) weekdays: Vec<String>,
    pub(crate) quantity: Option<u32>,
    #[serde(default)]
    pub(crate) booked: u32,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordCase {
    pub(crate) asked: u32,
    pub(crate) answered: u32,
    pub(crate) accepted: u32,
    pub(crate) kept: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContactsCase {
    pub(crate) budget: u32,
    pub(crate) used: u32,
    pub(crate) month: u32,
}
