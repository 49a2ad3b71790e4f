//! A contact person is named.

use domain::{
    Actor, Contact, ContactId, ContactRole, FieldError, FieldErrors, Locale, OrganisationId, is_email,
    required_line,
};

use super::subject;
use crate::{App, AppError, policy, write};

/// What is said of a contact person.
#[derive(Clone, Debug)]
pub struct ContactInput {
    /// Where; a member's own organisation where it is left out.
    pub organisation: Option<OrganisationId>,
    /// About what they are asked.
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

/// The longest telephone number that is taken, in characters.
const LONGEST_PHONE: usize = 40;

/// Names a contact person of an organisation.
///
/// # Errors
///
/// [`AppError::Invalid`] names the fields; [`AppError::NotFound`] for another's organisation; [`AppError::Forbidden`].
pub async fn add(app: &App, actor: &Actor, input: ContactInput) -> Result<Contact, AppError> {
    let organisation = policy::owner_of_new(actor, input.organisation)?;
    let given = |text: &Option<String>| {
        text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let (email, phone) = (given(&input.email), given(&input.phone));
    let mut errors = FieldErrors::default();
    let name = errors.keep(required_line("name", &input.name, 200));
    match &email {
        Some(email) if !is_email(email) => {
            errors.push(FieldError::new("email", "not-an-email").with("given", email));
        }
        None if phone.is_none() => errors.push(FieldError::new("email", "required")),
        _ => {}
    }
    if let Some(phone) = &phone {
        errors.keep(required_line("phone", phone, LONGEST_PHONE));
    }
    let name = name.filter(|_| errors.0.is_empty()).ok_or(errors)?;
    write(app, actor, async |tx| {
        store::organisation::find(tx.db(), organisation).await?.ok_or(AppError::NotFound)?;
        let contact = Contact {
            id: ContactId::from_uuid(tx.uuid()),
            organisation,
            role: input.role,
            name: name.clone(),
            email: email.clone(),
            phone: phone.clone(),
            language: input.language,
            no_mail_since: None,
        };
        store::account::insert_contact(tx.db(), &contact).await?;
        tx.audit("contact.add", subject(contact.id), &["role", "name", "email", "phone"]);
        Ok(contact)
    })
    .await
}
