//! People who sign in, people who are written to, and who somebody is when he asks for something.

use chrono::{DateTime, Utc};

use crate::{AccountId, ContactId, Locale, OrganisationId, text_enum::text_enum};

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
    /// In which language.
    pub language: Locale,
    /// A role beside the memberships.
    pub system_role: Option<SystemRole>,
    /// How soon they want to hear of suggestions.
    pub suggestions: Cadence,
    /// Whether the account can be used.
    pub state: AccountState,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// An address as it is compared: trimmed, lower case, Unicode composed as given.
pub fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Whether a text can be an e-mail address: one `@`, something on both sides, a dot in the domain, no white space.
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.trim().split_once('@') else { return false };
    let clean = |part: &str| {
        !part.is_empty()
            && !part.chars().any(|c| c.is_whitespace() || c.is_control() || "<>,;\"()".contains(c))
    };
    clean(local)
        && clean(host)
        && !host.contains('@')
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && text.len() <= 254
}

text_enum! {
    /// What a contact person is asked about.
    ContactRole {
        /// Finds places for learners.
        PlacementCoordinator = "placement_coordinator",
        /// Trains learners in the company.
        InCompanyTrainer = "in_company_trainer",
        /// Signs.
        Signatory = "signatory",
    }
}

/// A person to ask at an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Identifies the contact.
    pub id: ContactId,
    /// Where.
    pub organisation: OrganisationId,
    /// About what.
    pub role: ContactRole,
    /// What to call them.
    pub name: String,
    /// Where to write.
    pub email: Option<String>,
    /// Where to call.
    pub phone: Option<String>,
    /// In which language.
    pub language: Locale,
}

text_enum! {
    /// What a token may be used for.
    Scope {
        /// Reading over the API what the organisation may see.
        Read = "read",
        /// Changing over the API what the organisation may change.
        Write = "write",
        /// Opening the pages of the organisation.
        Pages = "pages",
    }
}

/// Who asks for something, on whose behalf, and with which authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account, where a person or a person's token asks.
    pub account: Option<AccountId>,
    /// What the asking may do.
    pub authority: Authority,
    /// The request, so that the audit log finds its way back to the access log.
    pub request_id: Option<String>,
}

/// What an asking may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Authority {
    /// The service itself: the worker, the command line.
    System,
    /// Everything.
    Admin {
        /// What the token allows.
        scopes: Vec<Scope>,
    },
    /// What is one organisation's.
    Member {
        /// Whose.
        organisation: OrganisationId,
        /// What the token allows.
        scopes: Vec<Scope>,
    },
}

impl Actor {
    /// The service itself.
    pub const fn system() -> Self {
        Self { account: None, authority: Authority::System, request_id: None }
    }

    /// The organisation on whose behalf it asks, where it is one's.
    pub const fn organisation(&self) -> Option<OrganisationId> {
        match &self.authority {
            Authority::Member { organisation, .. } => Some(*organisation),
            Authority::System | Authority::Admin { .. } => None,
        }
    }

    /// Whether the token allows it; the service itself may do everything.
    pub fn has_scope(&self, scope: Scope) -> bool {
        match &self.authority {
            Authority::System => true,
            Authority::Admin { scopes } | Authority::Member { scopes, .. } => scopes.contains(&scope),
        }
    }
}

text_enum! {
    /// What a token is for.
    TokenKind {
        /// Calls of the API.
        Api = "api",
        /// A link that opens an organisation's pages.
        Pages = "pages",
        /// A link in a mail that opens one need's suggestions.
        Answer = "answer",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for good in ["arta@shkolla.example", "a.b+c@x.invalid", "müller@schule.example"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "arta",
            "@x.example",
            "a@",
            "a@b",
            "a b@c.example",
            "a@b@c.example",
            "a@.example",
            "a@b.\r\nBcc: x",
            "<a@b.example>",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
