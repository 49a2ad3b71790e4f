//! The demo's files, `config/demo/*.toml`.

use app::AppError;
use chrono::{Days, NaiveDate, Weekday};
use domain::{
    Activity, Country, FieldError, LanguageTag, Locale, OfferFacts, OrganisationKind, Participants, Weekdays,
};
use serde::Deserialize;

const FILES: [(&str, &str); 5] = [
    ("albania", include_str!("../../../../config/demo/albania.toml")),
    ("bosnia_and_herzegovina", include_str!("../../../../config/demo/bosnia_and_herzegovina.toml")),
    ("kosovo", include_str!("../../../../config/demo/kosovo.toml")),
    ("montenegro", include_str!("../../../../config/demo/montenegro.toml")),
    ("abroad", include_str!("../../../../config/demo/abroad.toml")),
];

/// All organisations of the demo.
pub(super) fn organisations() -> Result<Vec<DemoOrganisation>, String> {
    let mut all = Vec::new();
    for (name, text) in FILES {
        let file: File = toml::from_str(text).map_err(|error| format!("config/demo/{name}.toml: {error}"))?;
        all.extend(file.organisations);
    }
    Ok(all)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    organisations: Vec<DemoOrganisation>,
}

/// An organisation and everything it has.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoOrganisation {
    pub(super) kind: OrganisationKind,
    pub(super) name: String,
    /// A place's code; it begins with the country.
    pub(super) place: String,
    pub(super) language: Locale,
    /// Where its coordinator is written to: always below `.invalid`.
    pub(super) email: String,
    /// Whether a link to its pages is printed.
    #[serde(default)]
    pub(super) shown: bool,
    #[serde(default)]
    pub(super) programmes: Vec<DemoProgramme>,
    #[serde(default)]
    pub(super) needs: Vec<DemoNeed>,
    #[serde(default)]
    pub(super) offers: Vec<DemoOffer>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoProgramme {
    pub(super) title: String,
    pub(super) trade: String,
    pub(super) eqf: u8,
    pub(super) learners: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoNeed {
    /// The title of one of the school's programmes.
    pub(super) programme: Option<String>,
    pub(super) activity: Activity,
    pub(super) participants: Participants,
    pub(super) quantity: u32,
    pub(super) with_support: Option<u32>,
    #[serde(flatten)]
    pub(super) when: When,
    pub(super) max_distance_km: Option<u32>,
    #[serde(default)]
    pub(super) cross_border: bool,
    /// Left out = the organisation's.
    pub(super) languages: Option<Vec<LanguageTag>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoOffer {
    pub(super) title: String,
    pub(super) description: Option<String>,
    pub(super) activity: Activity,
    pub(super) trades: Vec<String>,
    pub(super) radius_km: Option<u32>,
    #[serde(default)]
    pub(super) cross_border: bool,
    /// Lowest and highest level.
    pub(super) eqf: Option<(u8, u8)>,
    pub(super) languages: Vec<LanguageTag>,
    #[serde(default)]
    pub(super) facts: OfferFacts,
    pub(super) periods: Vec<DemoPeriod>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoPeriod {
    pub(super) quantity: u32,
    #[serde(flatten)]
    pub(super) when: When,
}

/// A period, counted from the day of the seeding: so that it lies ahead.
#[derive(Debug, Deserialize)]
pub(super) struct When {
    /// Days from that day to the first one.
    from: u64,
    /// How many days.
    days: u64,
    weekdays: Option<Vec<String>>,
}

impl DemoOrganisation {
    pub(super) fn country(&self) -> Result<Country, AppError> {
        let country = self.place.split('-').next().unwrap_or_default();
        country.parse().map_err(AppError::unexpected)
    }

    pub(super) fn language_tag(&self) -> Result<LanguageTag, AppError> {
        self.language.as_str().parse().map_err(AppError::unexpected)
    }
}

impl When {
    /// The first and the last day.
    pub(super) fn days(&self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let first = today + Days::new(self.from);
        (first, first + Days::new(self.days.saturating_sub(1)))
    }

    pub(super) fn weekdays(&self) -> Result<Option<Weekdays>, AppError> {
        let Some(words) = &self.weekdays else { return Ok(None) };
        let days: Result<Vec<Weekday>, _> = words.iter().map(|word| word.parse()).collect();
        let days = days.map_err(|_| FieldError::new("weekdays", "not-a-weekday"))?;
        Ok(Weekdays::of(days))
    }
}
