//! People who sign in.

use chrono::{DateTime, Utc};

use crate::{AccountId, Locale, MailWishes, text_enum::text_enum};

text_enum! {
    /// A role beside the memberships.
    SystemRole {
        /// Looks after the organisations of some regions.
        RegionalCoordinator = "regional_coordinator",
        /// Looks after the service.
        Admin = "admin",
    }
}

text_enum! {
    /// What an account may do for an organisation.
    MembershipRole {
        /// Speaks for a company.
        CompanyStaff = "company_staff",
        /// Finds places for a school's learners.
        PlacementCoordinator = "placement_coordinator",
    }
}

text_enum! {
    /// Whether an account can be used.
    AccountState {
        /// In use.
        Active = "active",
        /// Shut.
        Disabled = "disabled",
        /// The person is gone from every table.
        Erased = "erased",
    }
}

text_enum! {
    /// How soon somebody wants to hear of something.
    Cadence {
        /// A mail for each event.
        AtOnce = "at_once",
        /// A mail a day at most.
        Daily = "daily",
        /// A mail a week at most.
        Weekly = "weekly",
        /// No mail.
        Never = "never",
    }
}

/// Somebody who can sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Identifies the account.
    pub id: AccountId,
    /// What to call them.
    pub name: Option<String>,
    /// Where to write; `None` after an erasure.
    pub email: Option<String>,
    /// What the address is to become, until that one is confirmed.
    pub new_email: Option<String>,
    /// When somebody showed that the address is theirs.
    pub email_confirmed_at: Option<DateTime<Utc>>,
    /// In which language.
    pub language: Locale,
    /// A role beside the memberships.
    pub system_role: Option<SystemRole>,
    /// What they want to be told, how soon, and when not.
    pub wishes: MailWishes,
    /// Whether it has a password; a link by mail opens it in any case.
    pub has_password: bool,
    /// Whether it asks for a second factor.
    pub has_second_factor: bool,
    /// Whether the account can be used.
    pub state: AccountState,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Counts changes.
    pub revision: i32,
}

impl Account {
    /// A new account whose address nobody has confirmed yet.
    pub fn new(
        id: AccountId,
        name: Option<String>,
        email: String,
        language: Locale,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            name,
            email: Some(email),
            new_email: None,
            email_confirmed_at: None,
            language,
            system_role: None,
            wishes: MailWishes::default(),
            has_password: false,
            has_second_factor: false,
            state: AccountState::Active,
            created_at: now,
            revision: 1,
        }
    }

    /// Whether it has to have a second factor: who sees more than one organisation's has.
    pub const fn needs_second_factor(&self) -> bool {
        self.system_role.is_some() || self.has_second_factor
    }
}
