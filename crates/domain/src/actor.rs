//! Who asks for something, on whose behalf, with which authority, and whose rows that reaches.

use crate::{AccountId, ContactId, OrganisationId, RegionId, text_enum::text_enum};

text_enum! {
    /// What somebody let in may do.
    Scope {
        /// Reading over the API what the organisation may see.
        Read = "read",
        /// Changing over the API what the organisation may change.
        Write = "write",
        /// Opening the pages of the organisation.
        Pages = "pages",
        /// Changing the own account: only a person who is signed in, never a token.
        Account = "account",
    }
}

/// Who asks for something, on whose behalf, and with which authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account, where a person or a person's token asks.
    pub account: Option<AccountId>,
    /// The contact person, where somebody answers by a link in a mail.
    pub contact: Option<ContactId>,
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
        /// What the token or session allows.
        scopes: Vec<Scope>,
    },
    /// Looking after the organisations of some regions.
    Coordinator {
        /// Which regions, each with all that lies in it.
        regions: Vec<RegionId>,
        /// What the token or session allows.
        scopes: Vec<Scope>,
    },
    /// What is one organisation's.
    Member {
        /// Whose.
        organisation: OrganisationId,
        /// What the token or session allows.
        scopes: Vec<Scope>,
    },
    /// The own account alone: somebody who speaks for nobody yet.
    Person {
        /// What the session allows.
        scopes: Vec<Scope>,
    },
}

impl Actor {
    /// The service itself.
    pub const fn system() -> Self {
        Self { account: None, contact: None, authority: Authority::System, request_id: None }
    }

    /// Somebody with an authority and nothing else.
    pub const fn with(authority: Authority) -> Self {
        Self { account: None, contact: None, authority, request_id: None }
    }

    /// The organisation on whose behalf it asks, where it is one's.
    pub const fn organisation(&self) -> Option<OrganisationId> {
        match &self.authority {
            Authority::Member { organisation, .. } => Some(*organisation),
            _ => None,
        }
    }

    /// Whether the token or session allows it; the service itself may do everything.
    pub fn has_scope(&self, scope: Scope) -> bool {
        match &self.authority {
            Authority::System => true,
            Authority::Admin { scopes }
            | Authority::Coordinator { scopes, .. }
            | Authority::Member { scopes, .. }
            | Authority::Person { scopes } => scopes.contains(&scope),
        }
    }

    /// Whose side it stands on, as changes of state note it: `system`, `admin`, `coordinator` or `own`.
    pub const fn side(&self) -> &'static str {
        match &self.authority {
            Authority::System => "system",
            Authority::Admin { .. } => "admin",
            Authority::Coordinator { .. } => "coordinator",
            Authority::Member { .. } | Authority::Person { .. } => "own",
        }
    }
}

/// Whose rows somebody may act on. The finders of `store` take one, so that a forgotten check finds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Everybody's.
    All,
    /// Those of the organisations of some regions, each region with all that lies in it.
    Regions(Vec<RegionId>),
    /// One organisation's.
    Of(OrganisationId),
}

impl Reach {
    /// The one organisation, where it is one's.
    pub const fn organisation(&self) -> Option<OrganisationId> {
        match self {
            Self::Of(organisation) => Some(*organisation),
            Self::All | Self::Regions(_) => None,
        }
    }
}
