//! People of an organisation who are asked or written to; they need no account.

use chrono::{DateTime, Utc};

use crate::{ContactId, Locale, OrganisationId, text_enum::text_enum};

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
    /// Since when they want no mail.
    pub no_mail_since: Option<DateTime<Utc>>,
}
