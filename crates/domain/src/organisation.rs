//! Organisations: schools and companies, each in one of six states.

mod merge;

use chrono::{DateTime, Utc};

pub use merge::MergeError;

use crate::{
    AccountId, Country, FieldError, FieldErrors, Locale, OrganisationId, PlaceId, RegionId, StateError,
    limits,
    line::{is_line, required_line},
    text_enum::text_enum,
};

text_enum! {
    /// Which side of the cooperation an organisation usually stands on.
    OrganisationKind {
        /// An employer.
        Company = "company",
        /// A provider of vocational education and training.
        School = "school",
    }
}

text_enum! {
    /// How far an organisation may be trusted and shown.
    OrganisationState {
        /// From a public list; nobody speaks for it yet.
        Unclaimed = "unclaimed",
        /// Registered, and waiting for a coordinator.
        Pending = "pending",
        /// A coordinator, or an importer who vouches, has checked it.
        Verified = "verified",
        /// Checked and refused.
        Rejected = "rejected",
        /// Verified, and taking a break.
        Paused = "paused",
        /// Became part of another record.
        Merged = "merged",
    }
}

/// A school or a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Identifies it.
    pub id: OrganisationId,
    /// School or company.
    pub kind: OrganisationKind,
    /// As it writes itself; never transliterated.
    pub name: String,
    /// Where it is registered.
    pub country: Country,
    /// The national number, where known; unique in its country.
    pub registration_number: Option<String>,
    /// Organisation id in Erasmus+: `E` and eight digits.
    pub oid: Option<String>,
    /// Participant identification code of EU programmes: nine digits.
    pub pic: Option<String>,
    /// The smallest region known.
    pub region: RegionId,
    /// The town, where known.
    pub place: Option<PlaceId>,
    /// Street and number.
    pub address: Option<String>,
    /// Its page.
    pub website: Option<String>,
    /// In which language it is written to.
    pub language: Locale,
    /// How far it may be trusted.
    pub state: OrganisationState,
    /// What whoever looked at it said, in their words.
    pub state_reason: Option<String>,
    /// When it was verified.
    pub verified_at: Option<DateTime<Utc>>,
    /// By whom, where it was a person.
    pub verified_by: Option<AccountId>,
    /// Which record it became part of; only where it is merged.
    pub merged_into: Option<OrganisationId>,
    /// Which list it came from, and its key there.
    pub origin: Option<Origin>,
    /// When it was first noted.
    pub created_at: DateTime<Utc>,
    /// Counts changes.
    pub revision: i32,
}

/// Which list a row came from, and the key by which a second import finds it again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The list: a mapping's name.
    pub source: String,
    /// The key within it.
    pub external_id: String,
}

/// What somebody says about a new organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOrganisation {
    /// School or company.
    pub kind: OrganisationKind,
    /// As it writes itself.
    pub name: String,
    /// Where it is registered.
    pub country: Country,
    /// The national number.
    pub registration_number: Option<String>,
    /// Organisation id in Erasmus+.
    pub oid: Option<String>,
    /// Participant identification code.
    pub pic: Option<String>,
    /// The smallest region known.
    pub region: RegionId,
    /// The town.
    pub place: Option<PlaceId>,
    /// Street and number.
    pub address: Option<String>,
    /// Its page.
    pub website: Option<String>,
    /// In which language it is written to.
    pub language: Locale,
    /// Which list it came from.
    pub origin: Option<Origin>,
}

/// The longest name that is taken, in characters.
const LONGEST_NAME: usize = 200;
/// The longest street and number, in characters; some write them on several lines.
const LONGEST_ADDRESS: usize = 300;
/// The longest address of a page, in characters: longer ones carry what nobody needs.
const LONGEST_WEBSITE: usize = 500;

impl Organisation {
    /// Registers an organisation; it is pending until somebody verifies it, unclaimed where it came from a list.
    ///
    /// # Errors
    ///
    /// Names each field that can't be taken.
    pub fn register(
        id: OrganisationId,
        new: NewOrganisation,
        now: DateTime<Utc>,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.keep(required_line("name", &new.name, LONGEST_NAME)).unwrap_or_default();
        if let Some(website) = &new.website {
            errors.keep(is_web_address(website));
        }
        errors.keep(limits::lines("address", new.address.as_deref(), LONGEST_ADDRESS));
        let state =
            if new.origin.is_some() { OrganisationState::Unclaimed } else { OrganisationState::Pending };
        errors.none_or(|| Self {
            id,
            kind: new.kind,
            name,
            country: new.country,
            registration_number: new.registration_number.filter(|number| !number.trim().is_empty()),
            oid: new.oid,
            pic: new.pic,
            region: new.region,
            place: new.place,
            address: new.address,
            website: new.website,
            language: new.language,
            state,
            state_reason: None,
            verified_at: None,
            verified_by: None,
            merged_into: None,
            origin: new.origin,
            created_at: now,
            revision: 1,
        })
    }

    /// Somebody speaks for a profile from a list: it waits like one that registered.
    ///
    /// # Errors
    ///
    /// Only an unclaimed organisation can be claimed.
    pub fn claim(self) -> Result<Self, StateError> {
        match self.state {
            OrganisationState::Unclaimed => {
                Ok(Self { state: OrganisationState::Pending, revision: self.revision + 1, ..self })
            }
            from => Err(StateError { noun: "organisation", from: from.as_str(), to: "pending" }),
        }
    }

    /// Nobody speaks for a profile from a list any more, before anybody checked it.
    ///
    /// # Errors
    ///
    /// Only a pending organisation that came from a list.
    pub fn unclaim(self) -> Result<Self, StateError> {
        match self.state {
            OrganisationState::Pending if self.origin.is_some() => {
                Ok(Self { state: OrganisationState::Unclaimed, revision: self.revision + 1, ..self })
            }
            from => Err(StateError { noun: "organisation", from: from.as_str(), to: "unclaimed" }),
        }
    }

    /// Somebody checked it.
    ///
    /// # Errors
    ///
    /// Only a pending or unclaimed organisation can be verified.
    pub fn verify(self, now: DateTime<Utc>) -> Result<Self, StateError> {
        match self.state {
            OrganisationState::Pending | OrganisationState::Unclaimed => Ok(Self {
                state: OrganisationState::Verified,
                verified_at: Some(now),
                revision: self.revision + 1,
                ..self
            }),
            from => Err(StateError { noun: "organisation", from: from.as_str(), to: "verified" }),
        }
    }

    /// Somebody checked it, and it is not what it says: the number that it gave is free for whose it is.
    ///
    /// # Errors
    ///
    /// Only a pending or unclaimed organisation can be rejected.
    pub fn reject(self) -> Result<Self, StateError> {
        match self.state {
            OrganisationState::Pending | OrganisationState::Unclaimed => Ok(Self {
                state: OrganisationState::Rejected,
                registration_number: None,
                revision: self.revision + 1,
                ..self
            }),
            from => Err(StateError { noun: "organisation", from: from.as_str(), to: "rejected" }),
        }
    }

    /// Takes a break, or ends one.
    ///
    /// # Errors
    ///
    /// Only a verified organisation pauses, only a paused one resumes.
    pub fn pause(self, pause: bool) -> Result<Self, StateError> {
        use OrganisationState::{Paused, Verified};
        let (needed, to) = if pause { (Verified, Paused) } else { (Paused, Verified) };
        if self.state != needed {
            return Err(StateError { noun: "organisation", from: self.state.as_str(), to: to.as_str() });
        }
        Ok(Self { state: to, revision: self.revision + 1, ..self })
    }
}

impl Organisation {
    /// Says everything anew; what it is, where it came from and how far it may be trusted stay.
    ///
    /// # Errors
    ///
    /// Names each field that can't be taken.
    pub fn restate(self, new: NewOrganisation) -> Result<Self, FieldErrors> {
        let said = Self::register(self.id, new, self.created_at)?;
        Ok(Self {
            kind: self.kind,
            state: self.state,
            state_reason: self.state_reason,
            verified_at: self.verified_at,
            verified_by: self.verified_by,
            merged_into: self.merged_into,
            origin: self.origin,
            revision: self.revision + 1,
            ..said
        })
    }
}

fn is_web_address(text: &str) -> Result<(), FieldError> {
    if !(text.starts_with("https://") || text.starts_with("http://")) || text.contains(char::is_whitespace) {
        return Err(FieldError::new("website", "not-a-web-address"));
    }
    is_line("website", text, LONGEST_WEBSITE)
}
