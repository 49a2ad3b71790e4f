//! How often an organisation is asked by others in a month (companies), or asks (schools).

use std::cmp::Ordering;

use domain::OrganisationId;
use sea_orm::{ActiveValue::Set, QuerySelect, entity::prelude::*};

use crate::{
    Executor, StoreError,
    entity::{company, school},
    stored::{number, optional_number},
};

/// What an organisation allows, and what it has had.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    /// How many a month; `None` = no limit of its own.
    pub budget: Option<u32>,
    /// How many in the month that was asked for.
    pub used: u32,
}

impl Contacts {
    /// Whether one more is too much.
    pub fn is_used_up(self) -> bool {
        self.budget.is_some_and(|budget| self.used >= budget)
    }
}

/// The contacts of a company or a school in a month, as yyyymm.
///
/// # Errors
///
/// Database.
pub async fn find(
    db: &Executor<'_>,
    organisation: OrganisationId,
    month: u32,
) -> Result<Contacts, StoreError> {
    let id = organisation.as_uuid();
    let of_company = company::Entity::find_by_id(id).one(db).await?;
    let of_school = school::Entity::find_by_id(id).one(db).await?;
    of_rows(of_company, of_school, month)
}

/// The same; nobody else counts for it until the transaction ends.
///
/// # Errors
///
/// Database.
pub async fn lock(
    db: &Executor<'_>,
    organisation: OrganisationId,
    month: u32,
) -> Result<Contacts, StoreError> {
    debug_assert!(db.is_transaction(), "the lock on the row must last until it is changed");
    let id = organisation.as_uuid();
    let of_company = company::Entity::find_by_id(id).lock_exclusive().one(db).await?;
    let of_school = school::Entity::find_by_id(id).lock_exclusive().one(db).await?;
    of_rows(of_company, of_school, month)
}

/// Counts one more contact in a month.
///
/// # Errors
///
/// Database.
pub async fn count(db: &Executor<'_>, organisation: OrganisationId, month: u32) -> Result<(), StoreError> {
    let id = organisation.as_uuid();
    let used = lock(db, organisation, month).await?.used;
    if used == u32::MAX {
        return Ok(()); // a later month counts already
    }
    let used = used + 1;
    let used: i32 = number("company", "contacts_used", used)?;
    let month: Option<i32> = Some(number("company", "contacts_month", month)?);
    let row =
        company::ActiveModel { contacts_month: Set(month), contacts_used: Set(used), ..Default::default() };
    company::Entity::update_many().set(row).filter(company::Column::OrganisationId.eq(id)).exec(db).await?;
    let row = school::ActiveModel {
        contacts_month: Set(month),
        contacts_used: Set(Some(used)),
        ..Default::default()
    };
    school::Entity::update_many().set(row).filter(school::Column::OrganisationId.eq(id)).exec(db).await?;
    Ok(())
}

/// Writes how many a month are allowed; gives whether it was another number.
///
/// # Errors
///
/// Database.
pub async fn set(
    db: &Executor<'_>,
    organisation: OrganisationId,
    budget: Option<u32>,
) -> Result<bool, StoreError> {
    if find(db, organisation, 0).await?.budget == budget {
        return Ok(false);
    }
    let id = organisation.as_uuid();
    let budget: Option<i32> = optional_number("company", "contact_budget", budget)?;
    let row = company::ActiveModel { contact_budget: Set(budget), ..Default::default() };
    company::Entity::update_many().set(row).filter(company::Column::OrganisationId.eq(id)).exec(db).await?;
    let row = school::ActiveModel { contact_budget: Set(budget), ..Default::default() };
    school::Entity::update_many().set(row).filter(school::Column::OrganisationId.eq(id)).exec(db).await?;
    Ok(true)
}

fn of_rows(
    of_company: Option<company::Model>,
    of_school: Option<school::Model>,
    month: u32,
) -> Result<Contacts, StoreError> {
    match (of_company, of_school) {
        (Some(row), _) => {
            contacts("company", row.contact_budget, row.contacts_month, Some(row.contacts_used), month)
        }
        (None, Some(row)) => {
            contacts("school", row.contact_budget, row.contacts_month, row.contacts_used, month)
        }
        (None, None) => Ok(Contacts::default()),
    }
}

fn contacts(
    table: &'static str,
    budget: Option<i32>,
    of_month: Option<i32>,
    used: Option<i32>,
    month: u32,
) -> Result<Contacts, StoreError> {
    let of_month: u32 = number(table, "contacts_month", of_month.unwrap_or(0))?;
    Ok(Contacts {
        budget: optional_number(table, "contact_budget", budget)?,
        used: match of_month.cmp(&month) {
            Ordering::Less => 0,
            Ordering::Equal => number(table, "contacts_used", used.unwrap_or(0))?,
            // What was too much for this month went to a later one.
            Ordering::Greater => u32::MAX,
        },
    })
}
