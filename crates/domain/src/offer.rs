//! What the host side gives.

mod end;
mod periods;
mod restate;

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    Activity, ActivityRules, FieldError, FieldErrors, LanguageTag, Location, OfferFacts, OfferId,
    OfferPeriodId, OrganisationId, Origin, Period, StateError, TradeId, Weekdays, limits,
    line::required_line, personal::names_nobody, text_enum::text_enum,
};

text_enum! {
    /// How far an offer has come.
    OfferState {
        /// Being written.
        Draft = "draft",
        /// Schools get it suggested.
        Published = "published",
        /// Taking a break.
        Paused = "paused",
        /// Taken back.
        Withdrawn = "withdrawn",
        /// Nobody has confirmed it for too long, or its last period is over.
        Expired = "expired",
    }
}

text_enum! {
    /// Who may see a published offer.
    Visibility {
        /// Everybody, without contacts.
        Public = "public",
        /// Verified schools.
        VerifiedSchools = "verified_schools",
        /// Partners that the company names.
        NamedPartners = "named_partners",
    }
}

/// When, how much and how much of it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferPeriod {
    /// Identifies it.
    pub id: OfferPeriodId,
    /// When.
    pub period: Period,
    /// On which days; `None` = any.
    pub weekdays: Option<Weekdays>,
    /// How much, in the activity's unit; `None` = to be discussed.
    pub quantity: Option<u32>,
    /// How much is taken; only an acceptance changes it.
    pub booked: u32,
}

impl OfferPeriod {
    /// What is still free; `None` = to be discussed.
    pub fn free(&self) -> Option<u32> {
        self.quantity.map(|quantity| quantity.saturating_sub(self.booked))
    }
}

/// What the host side gives: one activity in one or more trades and periods.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Identifies it.
    pub id: OfferId,
    /// Who gives it: usually a company, for a mobility perhaps a school.
    pub host: OrganisationId,
    /// What is given.
    pub activity: Activity,
    /// Who may see it.
    pub visibility: Visibility,
    /// In the host's words.
    pub title: String,
    /// More of the host's words.
    pub description: Option<String>,
    /// Where.
    pub location: Location,
    /// From how far by road in km at most; `None` = as the rules say.
    pub radius_km: Option<u32>,
    /// Whether participants of another country are welcome.
    pub accepts_cross_border: bool,
    /// Languages in which it can be given.
    pub languages: Vec<LanguageTag>,
    /// Youngest and oldest age.
    pub ages: (Option<u8>, Option<u8>),
    /// Lowest and highest EQF level.
    pub eqf: (Option<u8>, Option<u8>),
    /// Pay, equipment, meals and so on; a fact that is not stated is unknown.
    pub facts: OfferFacts,
    /// In the order in which the host names them; the first wins a tie.
    pub trades: Vec<TradeId>,
    /// When; empty = to be discussed.
    pub periods: Vec<OfferPeriod>,
    /// How far it has come.
    pub state: OfferState,
    /// When it was published.
    pub published_at: Option<DateTime<Utc>>,
    /// When the host last said that it still holds.
    pub confirmed_on: Option<NaiveDate>,
    /// Which list it came from.
    pub origin: Option<Origin>,
    /// When it was first noted.
    pub created_at: DateTime<Utc>,
    /// Counts changes.
    pub revision: i32,
}

/// A period of a new offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewOfferPeriod {
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// On which days.
    pub weekdays: Option<Weekdays>,
    /// How much, in the activity's unit.
    pub quantity: Option<u32>,
}

/// What somebody says about a new offer.
#[derive(Clone, Debug, PartialEq)]
pub struct NewOffer {
    /// Who gives it.
    pub host: OrganisationId,
    /// What is given.
    pub activity: Activity,
    /// Who may see it.
    pub visibility: Visibility,
    /// In the host's words.
    pub title: String,
    /// More of the host's words.
    pub description: Option<String>,
    /// Where.
    pub location: Location,
    /// From how far by road in km at most.
    pub radius_km: Option<u32>,
    /// Whether participants of another country are welcome.
    pub accepts_cross_border: bool,
    /// Languages in which it can be given.
    pub languages: Vec<LanguageTag>,
    /// Youngest and oldest age.
    pub ages: (Option<u8>, Option<u8>),
    /// Lowest and highest EQF level.
    pub eqf: (Option<u8>, Option<u8>),
    /// Pay, equipment, meals and so on.
    pub facts: OfferFacts,
    /// In the order in which the host names them.
    pub trades: Vec<TradeId>,
    /// When.
    pub periods: Vec<NewOfferPeriod>,
    /// Which list it came from.
    pub origin: Option<Origin>,
}

impl Offer {
    /// Writes an offer down as a draft. `period_id` makes an id for each period.
    ///
    /// # Errors
    ///
    /// Names each field that can't be taken.
    pub fn draft(
        id: OfferId,
        new: NewOffer,
        mut period_id: impl FnMut() -> OfferPeriodId,
        rules: &ActivityRules,
        now: DateTime<Utc>,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = errors.keep(required_line("title", &new.title, 200)).unwrap_or_default();
        errors.keep(limits::lines("description", new.description.as_deref(), 5_000));
        let today = crate::local_date(now);
        errors.keep(names_nobody("title", &new.title, today));
        errors.keep(names_nobody("description", new.description.as_deref().unwrap_or_default(), today));
        errors.keep(limits::once("languages", &new.languages));
        errors.keep(limits::distance("radius_km", new.radius_km));
        errors.keep(limits::quantity("facts.quantity", new.facts.quantity));
        errors.keep(limits::range("max_age", new.ages.0, new.ages.1));
        errors.keep(limits::range("eqf_to", new.eqf.0, new.eqf.1));
        if [new.eqf.0, new.eqf.1].into_iter().flatten().any(|level| !(1..=8).contains(&level)) {
            errors.push(FieldError::new("eqf_from", "out-of-range").with("from", 1).with("to", 8));
        }
        errors.keep(limits::once("trades", &new.trades));
        let periods = periods::draft(&new, rules, &mut period_id, &mut errors);
        errors.none_or(|| Self {
            id,
            host: new.host,
            activity: new.activity,
            visibility: new.visibility,
            title,
            description: new.description.filter(|text| !text.trim().is_empty()),
            location: new.location,
            radius_km: new.radius_km,
            accepts_cross_border: new.accepts_cross_border,
            languages: new.languages,
            ages: new.ages,
            eqf: new.eqf,
            facts: new.facts,
            trades: new.trades,
            periods,
            state: OfferState::Draft,
            published_at: None,
            confirmed_on: None,
            origin: new.origin,
            created_at: now,
            revision: 1,
        })
    }

    /// Makes the offer visible to schools.
    ///
    /// # Errors
    ///
    /// Names what is missing: a trade where learners take part, a period that still lies ahead where periods are
    /// stated at all. [`PublishError::State`] unless it is a draft or paused.
    pub fn publish(self, now: DateTime<Utc>) -> Result<Self, PublishError> {
        let today = crate::local_date(now);
        if !matches!(self.state, OfferState::Draft | OfferState::Paused) {
            return Err(StateError { noun: "offer", from: self.state.as_str(), to: "published" }.into());
        }
        let mut errors = FieldErrors::default();
        if self.activity.has_learners() && self.trades.is_empty() {
            errors.push(FieldError::new("trades", "trade-required"));
        }
        if !self.periods.is_empty() && self.periods.iter().all(|period| period.period.ends_on() < today) {
            errors.push(FieldError::new("periods", "no-period-ahead").with("today", today));
        }
        if !errors.0.is_empty() {
            return Err(errors.into());
        }
        Ok(Self {
            state: OfferState::Published,
            published_at: Some(self.published_at.unwrap_or(now)),
            confirmed_on: Some(today),
            revision: self.revision + 1,
            ..self
        })
    }

    /// Somebody says that it still stands.
    ///
    /// # Errors
    ///
    /// Only of a published or paused offer.
    pub fn confirm(self, today: NaiveDate) -> Result<Self, StateError> {
        match self.state {
            OfferState::Published | OfferState::Paused => {
                Ok(Self { confirmed_on: Some(today), revision: self.revision + 1, ..self })
            }
            from => Err(StateError { noun: "offer", from: from.as_str(), to: "confirmed" }),
        }
    }

    /// Takes the offer back for good.
    ///
    /// # Errors
    ///
    /// Only a draft, published or paused offer can be withdrawn.
    pub fn withdraw(self) -> Result<Self, StateError> {
        match self.state {
            OfferState::Draft | OfferState::Published | OfferState::Paused => {
                Ok(Self { state: OfferState::Withdrawn, revision: self.revision + 1, ..self })
            }
            from => Err(StateError { noun: "offer", from: from.as_str(), to: "withdrawn" }),
        }
    }

    /// Takes the offer off the lists for a while.
    ///
    /// # Errors
    ///
    /// Only a published offer can be paused.
    pub fn pause(self) -> Result<Self, StateError> {
        match self.state {
            OfferState::Published => {
                Ok(Self { state: OfferState::Paused, revision: self.revision + 1, ..self })
            }
            from => Err(StateError { noun: "offer", from: from.as_str(), to: "paused" }),
        }
    }
}

/// Why an offer can't be published.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PublishError {
    /// It is in the wrong state.
    #[error(transparent)]
    State(#[from] StateError),
    /// Something is missing.
    #[error(transparent)]
    Fields(#[from] FieldErrors),
}
