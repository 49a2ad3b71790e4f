//! What a school teaches.

use crate::{
    FieldErrors, LanguageTag, OrganisationId, Origin, ProgrammeId, TradeId, line::required_line,
    text_enum::text_enum,
};

text_enum! {
    /// Who said which trade a programme is.
    TradeDecidedBy {
        /// The title resolver, with its confidence.
        Resolver = "resolver",
        /// A person.
        Person = "person",
        /// The imported list itself.
        Import = "import",
    }
}

text_enum! {
    /// Whether the programme is taught.
    ProgrammeState {
        /// Taught.
        Active = "active",
        /// No longer taught.
        Ended = "ended",
    }
}

/// A programme of a school, in one trade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Identifies it.
    pub id: ProgrammeId,
    /// Whose programme it is.
    pub school: OrganisationId,
    /// Its official title.
    pub title: String,
    /// The title's language.
    pub title_language: LanguageTag,
    /// What it teaches; `None` = not known, its needs are blocked by the rule "trade not known".
    pub trade: Option<TradeId>,
    /// How sure the resolver was, points of 10,000.
    pub trade_confidence: Option<u16>,
    /// Who decided.
    pub trade_decided_by: TradeDecidedBy,
    /// Level of the European Qualifications Framework, 1 to 8.
    pub eqf_level: Option<u8>,
    /// Learners who begin in a year.
    pub learners_a_year: Option<u32>,
    /// Which list it came from.
    pub origin: Option<Origin>,
    /// Whether it is taught.
    pub state: ProgrammeState,
    /// Counts changes.
    pub revision: i32,
}

/// What somebody says about a new programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProgramme {
    /// Whose programme it is.
    pub school: OrganisationId,
    /// Its official title.
    pub title: String,
    /// The title's language.
    pub title_language: LanguageTag,
    /// What it teaches, with the resolver's confidence where it decided.
    pub trade: Option<(TradeId, Option<u16>)>,
    /// Who decided.
    pub trade_decided_by: TradeDecidedBy,
    /// EQF level, 1 to 8.
    pub eqf_level: Option<u8>,
    /// Learners who begin in a year.
    pub learners_a_year: Option<u32>,
    /// Which list it came from.
    pub origin: Option<Origin>,
}

impl Programme {
    /// States a programme.
    ///
    /// # Errors
    ///
    /// Names each field that can't be taken.
    pub fn state(id: ProgrammeId, new: NewProgramme) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = errors.keep(required_line("title", &new.title, 300)).unwrap_or_default();
        if new.eqf_level.is_some_and(|level| !(1..=8).contains(&level)) {
            errors.push(crate::FieldError::new("eqf_level", "out-of-range").with("from", 1).with("to", 8));
        }
        errors.keep(crate::limits::count("learners_a_year", new.learners_a_year));
        errors.none_or(|| Self {
            id,
            school: new.school,
            title,
            title_language: new.title_language,
            trade: new.trade.map(|(trade, _)| trade),
            trade_confidence: new.trade.and_then(|(_, confidence)| confidence),
            trade_decided_by: new.trade_decided_by,
            eqf_level: new.eqf_level,
            learners_a_year: new.learners_a_year,
            origin: new.origin,
            state: ProgrammeState::Active,
            revision: 1,
        })
    }

    /// Says everything anew; whose it is, where it came from and its state stay.
    ///
    /// # Errors
    ///
    /// Names each field that can't be taken.
    pub fn restate(self, new: NewProgramme) -> Result<Self, FieldErrors> {
        let said = Self::state(self.id, new)?;
        Ok(Self {
            school: self.school,
            origin: self.origin,
            state: self.state,
            revision: self.revision + 1,
            ..said
        })
    }

    /// A person says which trade it is.
    #[must_use]
    pub fn decide(self, trade: TradeId) -> Self {
        Self {
            trade: Some(trade),
            trade_confidence: None,
            trade_decided_by: TradeDecidedBy::Person,
            revision: self.revision + 1,
            ..self
        }
    }

    /// A person takes back which trade it is: it is not known any more.
    #[must_use]
    pub fn undecide(self) -> Self {
        Self {
            trade: None,
            trade_confidence: None,
            trade_decided_by: TradeDecidedBy::Resolver,
            revision: self.revision + 1,
            ..self
        }
    }

    /// It is not taught any more, or again.
    #[must_use]
    pub fn taught(self, taught: bool) -> Self {
        let state = if taught { ProgrammeState::Active } else { ProgrammeState::Ended };
        if state == self.state { self } else { Self { state, revision: self.revision + 1, ..self } }
    }
}
