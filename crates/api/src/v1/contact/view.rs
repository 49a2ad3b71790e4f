//! A contact person as the API shows it.

use domain::{Contact, ContactId, ContactRole, Locale};
use serde::Serialize;
use utoipa::ToSchema;

use crate::v1::word;

/// A person to ask at an organisation.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Contact)]
pub(crate) struct ContactOut {
    /// Identifies the contact.
    #[schema(value_type = Uuid)]
    id: ContactId,
    /// About what they are asked.
    #[schema(value_type = word::ContactRole)]
    role: ContactRole,
    /// What to call them.
    name: String,
    /// Where to write.
    email: Option<String>,
    /// Where to call.
    phone: Option<String>,
    /// In which language.
    #[schema(value_type = word::Locale)]
    language: Locale,
    /// Whether they want mail.
    wants_mail: bool,
}

impl From<Contact> for ContactOut {
    fn from(contact: Contact) -> Self {
        let Contact { id, organisation: _, role, name, email, phone, language, no_mail_since } = contact;
        Self { id, role, name, email, phone, language, wants_mail: no_mail_since.is_none() }
    }
}
