//! What a seeding brought, and where to look.

use std::fmt;

use domain::OrganisationId;
use serde::Serialize;

/// What a seeding brought, and where to look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Seeded {
    /// Organisations that are new.
    pub organisations: usize,
    /// Programmes that are new.
    pub programmes: usize,
    /// Needs that are new.
    pub needs: usize,
    /// Offers that are new.
    pub offers: usize,
    /// Links to pages.
    pub pages: Vec<PageLink>,
    /// Tokens for the API.
    pub tokens: Vec<ApiToken>,
}

/// A link that opens an organisation's pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageLink {
    /// Whose pages.
    pub organisation: String,
    /// Where.
    pub url: String,
}

/// A token for the API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ApiToken {
    /// On whose behalf: an organisation's name, or `admin`.
    pub acts_for: String,
    /// That organisation.
    pub organisation_id: Option<OrganisationId>,
    /// What goes behind `Authorization: Bearer`.
    pub token: String,
}

impl Seeded {
    /// Whether everything was there already.
    pub const fn was_there(&self) -> bool {
        self.organisations + self.programmes + self.needs + self.offers == 0
    }
}

impl fmt::Display for Seeded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.was_there() {
            writeln!(f, "The demo is there already; nothing was changed.")?;
        } else {
            writeln!(
                f,
                "The demo is in: {} organisations, {} programmes, {} needs, {} offers are new.",
                self.organisations, self.programmes, self.needs, self.offers
            )?;
        }
        writeln!(f, "\nPages:")?;
        for link in &self.pages {
            writeln!(f, "  {}\n    {}", link.organisation, link.url)?;
        }
        write!(f, "\nTokens for the API (Authorization: Bearer ...):")?;
        for token in &self.tokens {
            write!(f, "\n  {}\n    {}", token.acts_for, token.token)?;
        }
        Ok(())
    }
}
