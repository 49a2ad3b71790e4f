//! Addresses that mails come back from: how often, when it is too much, and the way back.

use domain::{
    Account, AccountId, AddressHealth, ContactId, NotificationFacts, Organisation, OrganisationId,
    UnreachableReason, WorkKind, WorkState, email_key,
};
use store::Executor;
use uuid::Uuid;

use super::put_back::put_back;
use crate::notification::{News, tell};
use crate::registration::ask_coordinator;
use crate::unit_of_work::Subject;
use crate::{App, AppError, Tx, hex};

/// Keeps these hashes apart from all others.
const PURPOSE: &str = "address";

/// What stands for an address where it must not be read.
pub(super) fn hash(app: &App, address: &str) -> String {
    hex(&app.settings.keys.mac(PURPOSE, &email_key(address)))
}

/// The same under each key that was in use.
pub(super) fn hashes(app: &App, address: &str) -> Vec<String> {
    app.settings.keys.macs(PURPOSE, &email_key(address)).map(|mac| hex(&mac)).collect()
}

/// What became of mails to an address.
pub(crate) async fn health(app: &App, db: &Executor<'_>, address: &str) -> Result<AddressHealth, AppError> {
    Ok(store::address_health::find(db, &hashes(app, address)).await?)
}

/// Somebody who can't be reached, with an account or without.
#[derive(Clone, Debug)]
enum Person {
    Account(Account),
    Contact(ContactId),
}

impl Person {
    const fn id(&self) -> Uuid {
        match self {
            Self::Account(account) => account.id.as_uuid(),
            Self::Contact(contact) => contact.as_uuid(),
        }
    }

    fn facts(&self, reason: UnreachableReason) -> NotificationFacts {
        let (account, contact) = match self {
            Self::Account(account) => (Some(account.id), None),
            Self::Contact(contact) => (None, Some(*contact)),
        };
        NotificationFacts::ContactUnreachable { account, contact, reason }
    }
}

/// A mail to an address came back. From the moment that it is too much, no more mail goes there, colleagues are told, and
/// a coordinator has something to look after. Gives whether that moment is now.
pub(crate) async fn came_back(
    app: &App,
    tx: &mut Tx,
    address: &str,
    reason: UnreachableReason,
    said: &str,
) -> Result<bool, AppError> {
    let (hash, hashes) = (hash(app, address), hashes(app, address));
    let before = store::address_health::lock(tx.db(), &hash, &hashes).await?;
    let was_suppressed = before.suppressed.is_some();
    let after = before.came_back(reason, said, tx.now(), tx.today());
    store::address_health::keep(tx.db(), &hash, &after, tx.now()).await?;
    let Some((_, reason)) = after.suppressed.filter(|_| !was_suppressed) else { return Ok(false) };
    for (person, organisations) in people_of(tx, address).await? {
        tx.audit("address.suppress", Subject { kind: "person", id: person.id() }, &["email"]);
        for (n, organisation) in organisations.iter().enumerate() {
            if n == 0 {
                ask_coordinator(tx, WorkKind::ReachPerson, person.id(), organisation).await?;
            }
            let members = store::account::list_of_organisation(tx.db(), organisation.id).await?;
            let others: Vec<Account> =
                members.into_iter().filter(|other| other.id.as_uuid() != person.id()).collect();
            let news = News {
                organisation: organisation.id,
                subject: person.id(),
                facts: person.facts(reason),
                about: format!("{}:{}", person.id(), tx.today()),
            };
            tell(tx, &others, &news);
        }
    }
    Ok(true)
}

/// Mail goes to an address again: its owner showed that it is theirs, or somebody who looks after them says so. What
/// waited for them is told, and the mails leave that were kept back. Gives whether none went there.
pub(crate) async fn is_good(app: &App, tx: &mut Tx, address: &str) -> Result<bool, AppError> {
    let was = health(app, tx.db(), address).await?;
    if was == AddressHealth::default() {
        return Ok(false);
    }
    store::address_health::forget(tx.db(), &hashes(app, address)).await?;
    if was.suppressed.is_none() {
        return Ok(false);
    }
    for (person, _) in people_of(tx, address).await? {
        store::work_item::close(tx.db(), WorkKind::ReachPerson, person.id(), WorkState::Done, None, tx.now())
            .await?;
        tx.audit("address.lift", Subject { kind: "person", id: person.id() }, &["email"]);
        if let Person::Account(account) = person {
            tx.plan_mail(account.id);
        }
    }
    put_back(app, tx, address).await?;
    Ok(true)
}

/// Somebody is written to at another address, or nowhere: nobody need look after the old one.
pub(crate) async fn has_new_address(tx: &Tx, person: Uuid) -> Result<(), AppError> {
    let (kind, state) = (WorkKind::ReachPerson, WorkState::Done);
    store::work_item::close(tx.db(), kind, person, state, None, tx.now()).await?;
    Ok(())
}

/// Everybody with an address, and for whom they speak.
async fn people_of(tx: &Tx, address: &str) -> Result<Vec<(Person, Vec<Organisation>)>, AppError> {
    let key = email_key(address);
    let mut people = Vec::new();
    if let Some(account) = store::account::find_by_email_key(tx.db(), &key).await? {
        let own = store::account::organisations_of(tx.db(), account.id).await?;
        let own: Vec<OrganisationId> = own.into_iter().map(|(organisation, _)| organisation).collect();
        people.push((Person::Account(account), organisations(tx, &own).await?));
    }
    for contact in store::account::contacts_of_address(tx.db(), &key).await? {
        people.push((Person::Contact(contact.id), organisations(tx, &[contact.organisation]).await?));
    }
    Ok(people)
}

async fn organisations(tx: &Tx, ids: &[OrganisationId]) -> Result<Vec<Organisation>, AppError> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(store::organisation::find(tx.db(), *id).await?);
    }
    Ok(found)
}

/// Somebody whom a work item is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unreached {
    /// What to call them; may be empty.
    pub(crate) name: String,
    /// Where mails come back from.
    pub(crate) email: Option<String>,
    /// For whom they speak.
    pub(crate) organisation: OrganisationId,
}

/// Whom a work item of the kind [`WorkKind::ReachPerson`] is about; `None` = they speak for nobody any more.
pub(crate) async fn unreached(db: &Executor<'_>, subject: Uuid) -> Result<Option<Unreached>, AppError> {
    let id = AccountId::from_uuid(subject);
    if let Some(account) = store::account::find(db, id).await? {
        let own = store::account::organisations_of(db, id).await?;
        let first = own.first().map(|(organisation, _)| *organisation);
        return Ok(first.map(|organisation| Unreached {
            name: account.name.unwrap_or_default(),
            email: account.email,
            organisation,
        }));
    }
    let contact = store::account::find_contact(db, ContactId::from_uuid(subject)).await?;
    Ok(contact.map(|contact| Unreached {
        name: contact.name,
        email: contact.email,
        organisation: contact.organisation,
    }))
}
