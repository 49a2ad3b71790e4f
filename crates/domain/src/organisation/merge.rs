//! Two records of one organisation become one.

use chrono::{DateTime, Utc};

use super::{Organisation, OrganisationState, Origin};
use crate::OrganisationId;

impl Organisation {
    /// Becomes part of another record of the same organisation, which keeps what was this one's: its number goes there
    /// where the other has none, see [`take_over`](Self::take_over).
    ///
    /// # Errors
    ///
    /// Neither may be merged already, both must be of one kind and country, and two. A rejected record takes nothing
    /// over, and one that takes a break nothing of a verified one.
    pub fn merge_into(self, other: &Self) -> Result<Self, MergeError> {
        use OrganisationState::{Merged, Paused, Rejected, Verified};
        if self.id == other.id {
            return Err(MergeError::Itself);
        }
        if self.state == Merged {
            return Err(MergeError::Merged { into: self.merged_into });
        }
        if self.kind != other.kind || self.country != other.country {
            return Err(MergeError::Unlike);
        }
        match other.state {
            Merged => return Err(MergeError::IntoMerged { into: other.merged_into }),
            Rejected => return Err(MergeError::IntoRejected),
            Paused if self.state == Verified => return Err(MergeError::IntoPaused),
            _ => {}
        }
        Ok(Self {
            state: Merged,
            merged_into: Some(other.id),
            registration_number: self.registration_number.filter(|_| other.registration_number.is_some()),
            revision: self.revision + 1,
            ..self
        })
    }

    /// A record that became part of this one in another database, of which no more is known than its key.
    #[must_use]
    pub fn under_other_key(&self, id: OrganisationId, origin: Option<Origin>, now: DateTime<Utc>) -> Self {
        Self {
            id,
            state: OrganisationState::Merged,
            merged_into: Some(self.id),
            origin,
            registration_number: None,
            oid: None,
            pic: None,
            state_reason: None,
            verified_by: None,
            address: None,
            website: None,
            verified_at: None,
            created_at: now,
            revision: 1,
            ..self.clone()
        }
    }

    /// Takes from a record that becomes part of this one what this one lacks. What was checked there is checked here.
    #[must_use]
    pub fn take_over(self, gone: &Self, now: DateTime<Utc>) -> Self {
        let checked = if gone.state == OrganisationState::Verified {
            self.clone().verify(now).unwrap_or(self) // only what waits can be verified
        } else {
            self
        };
        Self {
            registration_number: checked.registration_number.or_else(|| gone.registration_number.clone()),
            oid: checked.oid.or_else(|| gone.oid.clone()),
            pic: checked.pic.or_else(|| gone.pic.clone()),
            address: checked.address.or_else(|| gone.address.clone()),
            website: checked.website.or_else(|| gone.website.clone()),
            ..checked
        }
    }
}

/// Why two records can't become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// Both are the same record.
    #[error("both are the same organisation: name two different ones")]
    Itself,
    /// A school and a company, or of two countries.
    #[error(
        "the two differ in kind or country: only two schools or two companies of one country can be merged"
    )]
    Unlike,
    /// The one that would go is merged already.
    #[error("it is merged already{}", into_words(*into))]
    Merged {
        /// The record it became part of.
        into: Option<OrganisationId>,
    },
    /// The one that would stay is merged already.
    #[error("the one to keep is merged itself{}: name that one", into_words(*into))]
    IntoMerged {
        /// The record it became part of.
        into: Option<OrganisationId>,
    },
    /// The one that would stay was checked and refused.
    #[error("the one to keep was rejected: keep the other")]
    IntoRejected,
    /// The one that would stay takes a break, and the other does not.
    #[error("the one to keep takes a break: keep the other")]
    IntoPaused,
}

fn into_words(into: Option<OrganisationId>) -> String {
    into.map(|into| format!(", into {into}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Locale, NewOrganisation, OrganisationKind, RegionId};

    fn company(id: u128, number: Option<&str>) -> Organisation {
        let new = NewOrganisation {
            kind: OrganisationKind::Company,
            name: "Kovar".to_owned(),
            country: "BA".parse().unwrap(),
            registration_number: number.map(str::to_owned),
            oid: None,
            pic: None,
            region: RegionId(1),
            place: None,
            address: None,
            website: None,
            language: Locale::Bs,
            origin: None,
        };
        let id = OrganisationId::from_uuid(uuid::Uuid::from_u128(id));
        Organisation::register(id, new, DateTime::UNIX_EPOCH).unwrap()
    }

    #[test]
    fn a_number_is_with_one_of_the_two() {
        let (keep, gone) = (company(1, None), company(2, Some("7")));
        let merged = gone.clone().merge_into(&keep).unwrap();
        assert_eq!((merged.registration_number, merged.merged_into), (None, Some(keep.id)));
        assert_eq!(keep.take_over(&gone, DateTime::UNIX_EPOCH).registration_number.as_deref(), Some("7"));
        let merged = gone.merge_into(&company(1, Some("8"))).unwrap();
        assert_eq!(merged.registration_number.as_deref(), Some("7"));
    }

    #[test]
    fn what_was_refused_or_takes_a_break_takes_nothing_over() {
        let gone = company(2, None).verify(DateTime::UNIX_EPOCH).unwrap();
        let rejected = company(1, None).reject().unwrap();
        assert_eq!(gone.clone().merge_into(&rejected), Err(MergeError::IntoRejected));
        let paused = company(1, None).verify(DateTime::UNIX_EPOCH).unwrap().pause(true).unwrap();
        assert_eq!(gone.clone().merge_into(&paused), Err(MergeError::IntoPaused));
        assert!(company(2, None).merge_into(&paused).is_ok());
        let kept = company(1, None).take_over(&gone, DateTime::UNIX_EPOCH);
        assert_eq!(kept.state, OrganisationState::Verified);
    }
}
