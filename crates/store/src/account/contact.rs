//! Persons to ask at an organisation.

use domain::{Contact, ContactId, OrganisationId, email_key};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use crate::{Executor, StoreError, entity::contact, stored::word};

/// Notes a contact person.
///
/// # Errors
///
/// Database.
pub async fn insert_contact(db: &Executor<'_>, new: &Contact) -> Result<(), StoreError> {
    let row = contact::Model {
        id: new.id.as_uuid(),
        organisation_id: new.organisation.as_uuid(),
        role: new.role.to_string(),
        name: new.name.clone(),
        email: new.email.clone(),
        email_key: new.email.as_deref().map(email_key),
        phone: new.phone.clone(),
        language: new.language.to_string(),
        account_id: None,
        no_mail_since: new.no_mail_since,
        revision: 1,
    };
    contact::Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// One contact person.
///
/// # Errors
///
/// Database.
pub async fn find_contact(db: &Executor<'_>, id: ContactId) -> Result<Option<Contact>, StoreError> {
    contact::Entity::find_by_id(id.as_uuid()).one(db).await?.map(to_contact).transpose()
}

/// The contact persons with an address, as [`email_key`] writes it.
///
/// # Errors
///
/// Database.
pub async fn contacts_of_address(db: &Executor<'_>, key: &str) -> Result<Vec<Contact>, StoreError> {
    let rows = contact::Entity::find().filter(contact::Column::EmailKey.eq(key)).all(db).await?;
    rows.into_iter().map(to_contact).collect()
}

/// Writes what is known of a contact person. Whoever wants to be in no table keeps a row without a name.
///
/// # Errors
///
/// Database.
pub async fn update_contact(db: &Executor<'_>, contact: &Contact) -> Result<(), StoreError> {
    let row = contact::ActiveModel {
        name: Set(contact.name.clone()),
        email: Set(contact.email.clone()),
        email_key: Set(contact.email.as_deref().map(email_key)),
        phone: Set(contact.phone.clone()),
        language: Set(contact.language.to_string()),
        no_mail_since: Set(contact.no_mail_since),
        ..Default::default()
    };
    let of_it = contact::Column::Id.eq(contact.id.as_uuid());
    contact::Entity::update_many().set(row).filter(of_it).exec(db).await?;
    Ok(())
}

/// An organisation's contact persons, the oldest first.
///
/// # Errors
///
/// Database.
pub async fn list_contacts(
    db: &Executor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Contact>, StoreError> {
    let rows = contact::Entity::find()
        .filter(contact::Column::OrganisationId.eq(organisation.as_uuid()))
        .order_by_asc(contact::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(to_contact).collect()
}

fn to_contact(row: contact::Model) -> Result<Contact, StoreError> {
    Ok(Contact {
        id: ContactId::from_uuid(row.id),
        organisation: OrganisationId::from_uuid(row.organisation_id),
        role: word("contact", &row.role)?,
        name: row.name,
        email: row.email,
        phone: row.phone,
        language: word("contact", &row.language)?,
        no_mail_since: row.no_mail_since,
    })
}
