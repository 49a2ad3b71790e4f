//! What the sending side looks for.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    Activity, ActivityRules, FieldError, FieldErrors, LanguageTag, Location, NeedId, OrganisationId, Origin,
    Participants, Period, ProgrammeId, StateError, Weekdays, limits, text_enum::text_enum,
};

text_enum! {
    /// How far a need has come.
    NeedState {
        /// Not yet looked at by the engine.
        Draft = "draft",
        /// Looks for hosts.
        Open = "open",
        /// Has all that it asked for.
        Met = "met",
        /// No longer looked for.
        Closed = "closed",
        /// Its period is over.
        Expired = "expired",
    }
}

/// What the sending side looks for: one activity, one period, at most one programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// Identifies it.
    pub id: NeedId,
    /// Who looks: usually a school, for a trainer's mobility a company.
    pub sending: OrganisationId,
    /// Which programme's learners take part, or which programme it serves.
    pub programme: Option<ProgrammeId>,
    /// Who takes part.
    pub participants: Participants,
    /// What is looked for.
    pub activity: Activity,
    /// How much, in the activity's unit; `None` = to be discussed.
    pub quantity: Option<u32>,
    /// How many need support or help with travel.
    pub with_support: Option<u32>,
    /// How much is agreed already.
    pub met: u32,
    /// When; `None` = to be discussed.
    pub period: Option<Period>,
    /// On which days; `None` = any.
    pub weekdays: Option<Weekdays>,
    /// Around where.
    pub location: Location,
    /// How far at most by road in km; `None` = as the rules say.
    pub max_distance_km: Option<u32>,
    /// Whether a host in another country is welcome.
    pub accepts_cross_border: bool,
    /// Languages in which the participants can work.
    pub languages: Vec<LanguageTag>,
    /// How far it has come.
    pub state: NeedState,
    /// The score from which an offer may enter its list, points of 10,000.
    pub list_floor: u16,
    /// Which list it came from, and its key there.
    pub origin: Option<Origin>,
    /// When it was first noted.
    pub created_at: DateTime<Utc>,
    /// Counts changes.
    pub revision: i32,
}

/// What somebody says about a new need.
#[derive(Clone, Debug, PartialEq)]
pub struct NewNeed {
    /// Who looks.
    pub sending: OrganisationId,
    /// Which programme.
    pub programme: Option<ProgrammeId>,
    /// Who takes part.
    pub participants: Participants,
    /// What is looked for.
    pub activity: Activity,
    /// How much, in the activity's unit.
    pub quantity: Option<u32>,
    /// How many need support or help with travel.
    pub with_support: Option<u32>,
    /// The first day.
    pub starts_on: Option<NaiveDate>,
    /// The last day.
    pub ends_on: Option<NaiveDate>,
    /// On which days.
    pub weekdays: Option<Weekdays>,
    /// Around where.
    pub location: Location,
    /// How far at most by road in km.
    pub max_distance_km: Option<u32>,
    /// Whether a host in another country is welcome.
    pub accepts_cross_border: bool,
    /// Languages in which the participants can work.
    pub languages: Vec<LanguageTag>,
    /// Which list it came from, and its key there.
    pub origin: Option<Origin>,
}

impl Need {
    /// States a need as a draft.
    ///
    /// # Errors
    ///
    /// Names each field that can't be taken: participants that the activity doesn't know, a period that ends before
    /// it starts or is shorter or longer than the activity's sourced limits, a quantity of 0.
    pub fn draft(
        id: NeedId,
        new: NewNeed,
        rules: &ActivityRules,
        now: DateTime<Utc>,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let today = crate::local_date(now);
        errors.keep(limits::participants(rules, new.activity, new.participants, today));
        if new.activity.has_learners()
            && new.participants == Participants::Learners
            && new.programme.is_none()
        {
            errors.push(FieldError::new("programme_id", "programme-required"));
        }
        errors.keep(limits::quantity("quantity", new.quantity));
        errors.keep(limits::count("with_support", new.with_support));
        errors.keep(limits::once("languages", &new.languages));
        if let (Some(all), Some(some)) = (new.quantity, new.with_support)
            && some > all
        {
            errors.push(FieldError::new("with_support", "more-than-quantity").with("quantity", all));
        }
        let period = errors.keep(limits::optional_period(new.starts_on, new.ends_on)).flatten();
        if let Some(period) = period {
            errors.keep(limits::days(rules, new.activity, period, "ends_on"));
            if period.ends_on() < today {
                errors.push(FieldError::new("ends_on", "in-the-past").with("today", today));
            }
        }
        errors.keep(limits::distance("max_distance_km", new.max_distance_km));
        errors.none_or(|| Self {
            id,
            sending: new.sending,
            programme: new.programme,
            participants: new.participants,
            activity: new.activity,
            quantity: new.quantity,
            with_support: new.with_support,
            met: 0,
            period,
            weekdays: new.weekdays,
            location: new.location,
            max_distance_km: new.max_distance_km,
            accepts_cross_border: new.accepts_cross_border,
            languages: new.languages,
            state: NeedState::Draft,
            list_floor: 0,
            origin: new.origin,
            created_at: now,
            revision: 1,
        })
    }

    /// Lets the engine look for hosts.
    ///
    /// # Errors
    ///
    /// Only a draft or closed need can be opened.
    pub fn open(self) -> Result<Self, StateError> {
        match self.state {
            NeedState::Draft | NeedState::Closed => Ok(self.become_(NeedState::Open)),
            from => Err(StateError { noun: "need", from: from.as_str(), to: "open" }),
        }
    }

    /// Ends the search.
    ///
    /// # Errors
    ///
    /// Only a draft or open need can be closed.
    pub fn close(self) -> Result<Self, StateError> {
        match self.state {
            NeedState::Draft | NeedState::Open => Ok(self.become_(NeedState::Closed)),
            from => Err(StateError { noun: "need", from: from.as_str(), to: "closed" }),
        }
    }

    /// Says everything anew; whose it is, how far it is met and its state stay.
    ///
    /// # Errors
    ///
    /// Names each field that can't be taken, as [`draft`](Self::draft) does.
    pub fn restate(
        self,
        new: NewNeed,
        rules: &ActivityRules,
        now: DateTime<Utc>,
    ) -> Result<Self, FieldErrors> {
        let said = Self::draft(self.id, new, rules, now)?;
        Ok(Self {
            sending: self.sending,
            met: self.met,
            state: self.state,
            list_floor: self.list_floor,
            origin: self.origin,
            created_at: self.created_at,
            revision: self.revision + 1,
            ..said
        })
    }

    fn become_(self, state: NeedState) -> Self {
        Self { state, revision: self.revision + 1, ..self }
    }
}
