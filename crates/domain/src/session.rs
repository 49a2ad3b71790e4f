//! Being signed in.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{AccountId, OrganisationId, SessionId, SystemRole, text_enum::text_enum};

text_enum! {
    /// How surely a session's person is who they say.
    AuthLevel {
        /// By a link or a password, while a second factor is still asked for: opens nothing else.
        First = "first",
        /// All that the account asks for.
        Full = "full",
    }
}

/// Being signed in, on one device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Identifies it; never the secret itself.
    pub id: SessionId,
    /// Whose.
    pub account: AccountId,
    /// On behalf of which organisation; `None` = in the account's own role.
    pub acting_as: Option<OrganisationId>,
    /// How surely.
    pub level: AuthLevel,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When its person last showed who they are.
    pub confirmed_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub last_seen_at: DateTime<Utc>,
    /// From when on it opens nothing, whatever happens.
    pub expires_at: DateTime<Utc>,
    /// When somebody ended it.
    pub ended_at: Option<DateTime<Utc>>,
    /// From where, shortened: `192.0.2.0/24`.
    pub network: Option<String>,
    /// With what: `Firefox, Linux`.
    pub device: Option<String>,
}

/// How long sessions hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionLife {
    /// Without being used.
    pub idle: TimeDelta,
    /// From its beginning.
    pub absolute: TimeDelta,
}

/// For how long somebody who has just shown who they are may change what protects the account.
pub const FRESHLY_CONFIRMED: TimeDelta = TimeDelta::minutes(15);

impl SessionLife {
    /// Twelve idle hours and seven days; one idle hour and eight hours for who looks after others (ASVS 5.0, 7.3: by
    /// risk, and written down).
    pub const fn of(role: Option<SystemRole>) -> Self {
        match role {
            None => Self { idle: TimeDelta::hours(12), absolute: TimeDelta::days(7) },
            Some(_) => Self { idle: TimeDelta::hours(1), absolute: TimeDelta::hours(8) },
        }
    }
}

impl Session {
    /// Whether it still opens something.
    pub fn holds(&self, life: SessionLife, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && now < self.expires_at && now - self.last_seen_at < life.idle
    }

    /// Whether its person showed who they are so lately that what protects the account may be changed.
    pub fn is_freshly_confirmed(&self, now: DateTime<Utc>) -> bool {
        self.level == AuthLevel::Full && now - self.confirmed_at < FRESHLY_CONFIRMED
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn session() -> Session {
        let start = DateTime::UNIX_EPOCH;
        Session {
            id: SessionId::from_uuid(Uuid::nil()),
            account: AccountId::from_uuid(Uuid::nil()),
            acting_as: None,
            level: AuthLevel::Full,
            created_at: start,
            confirmed_at: start,
            last_seen_at: start,
            expires_at: start + TimeDelta::days(7),
            ended_at: None,
            network: None,
            device: None,
        }
    }

    #[test]
    fn a_session_ends_when_unused_when_old_and_when_ended() {
        let (one, start) = (session(), DateTime::UNIX_EPOCH);
        let (usual, short) = (SessionLife::of(None), SessionLife::of(Some(SystemRole::Admin)));
        assert!(one.holds(usual, start + TimeDelta::minutes(719)));
        assert!(!one.holds(usual, start + TimeDelta::hours(12)));
        assert!(one.holds(short, start + TimeDelta::minutes(59)));
        assert!(!one.holds(short, start + TimeDelta::hours(1)));
        let used = Session { last_seen_at: start + TimeDelta::days(7), ..one.clone() };
        assert!(!used.holds(usual, start + TimeDelta::days(7)));
        assert!(!Session { ended_at: Some(start), ..one }.holds(usual, start));
    }

    #[test]
    fn what_protects_an_account_is_changed_soon_after_showing_who_one_is() {
        let (one, start) = (session(), DateTime::UNIX_EPOCH);
        assert!(one.is_freshly_confirmed(start + TimeDelta::minutes(14)));
        assert!(!one.is_freshly_confirmed(start + TimeDelta::minutes(15)));
        let half = Session { level: AuthLevel::First, ..one };
        assert!(!half.is_freshly_confirmed(start));
    }
}
