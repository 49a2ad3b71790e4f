//! The queue, and one item with what there is to go by.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    Account, Actor, Claim, ClaimId, Organisation, OrganisationId, UnreachableReason, WorkItem, WorkItemId,
    WorkKind, WorkState,
};
use store::Executor;

use crate::{App, AppError, mailing, policy};

/// More than a person looks through in a day.
const MOST: u64 = 200;

/// An item of the queue.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// What waits, and until when.
    pub item: WorkItem,
    /// Which organisation it is about.
    pub organisation: Organisation,
    /// Whom mails don't reach, where it is about somebody; may be empty.
    pub unreached: Option<String>,
    /// Whether it waits for longer than it should.
    pub is_overdue: bool,
}

/// What there is to go by.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The item.
    pub waiting: Waiting,
    /// Who says that they speak for it.
    pub person: Option<Account>,
    /// Since when no mail goes to somebody, and why, where it is about that and still so.
    pub unreachable: Option<(DateTime<Utc>, UnreachableReason)>,
    /// Whether their address is one that the list has for it.
    pub address_is_listed: bool,
    /// Whether their address is of the same host as its web page.
    pub address_is_of_its_page: bool,
    /// Other organisations with the same number or nearly the same name.
    pub namesakes: Vec<Organisation>,
}

/// What waits in the actor's reach, what is due first at the top.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but coordinators and admins.
pub async fn queue(app: &App, actor: &Actor) -> Result<Vec<Waiting>, AppError> {
    let reach = policy::may_look_after(actor)?;
    let db = app.databases.reader();
    let items = store::work_item::list_open(&db, &reach, MOST).await?;
    let today = app.sources.clock.today();
    let mut waiting = Vec::with_capacity(items.len());
    for item in items {
        waiting.extend(with_organisation(&db, item, today).await?.map(|(waiting, _)| waiting));
    }
    Ok(waiting)
}

/// One item in the actor's reach.
///
/// # Errors
///
/// [`AppError::NotFound`] for one out of reach; [`AppError::Forbidden`] as [`queue`].
pub async fn show(app: &App, actor: &Actor, id: WorkItemId) -> Result<Evidence, AppError> {
    let reach = policy::may_look_after(actor)?;
    let db = app.databases.reader();
    let item = store::work_item::find(&db, &reach, id).await?;
    let item = item.filter(|item| item.state == WorkState::Open).ok_or(AppError::NotFound)?;
    let found = with_organisation(&db, item, app.sources.clock.today()).await?;
    let (waiting, claim) = found.ok_or(AppError::NotFound)?;
    let person = if let Some(claim) = &claim {
        store::account::find(&db, claim.account).await?
    } else {
        let members = store::account::list_members(&db, waiting.organisation.id).await?;
        members.into_iter().next().map(|member| member.account)
    };
    let contacts = store::account::list_contacts(&db, waiting.organisation.id).await?;
    let key = person.as_ref().and_then(|person| person.email.as_deref()).map(domain::email_key);
    let listed = |contact: &domain::Contact| contact.email.as_deref().map(domain::email_key) == key;
    let address_is_listed = key.is_some() && contacts.iter().any(listed);
    let host = key.as_deref().and_then(|key| key.rsplit_once('@')).map(|(_, host)| host);
    let page = waiting.organisation.website.as_deref().and_then(host_of);
    let address_is_of_its_page = host.is_some() && host == page.as_deref();
    let namesakes = store::organisation::list_namesakes(&db, &waiting.organisation).await?;
    let unreachable = unreachable(app, &db, &waiting.item).await?;
    Ok(Evidence { waiting, person, unreachable, address_is_listed, address_is_of_its_page, namesakes })
}

/// How things are with the address that an item is about.
async fn unreachable(
    app: &App,
    db: &Executor<'_>,
    item: &WorkItem,
) -> Result<Option<(DateTime<Utc>, UnreachableReason)>, AppError> {
    if item.kind != WorkKind::ReachPerson {
        return Ok(None);
    }
    let person = mailing::unreached(db, item.subject).await?;
    match person.and_then(|person| person.email) {
        Some(email) => Ok(mailing::health(app, db, &email).await?.suppressed),
        None => Ok(None),
    }
}

pub(super) async fn with_organisation(
    db: &Executor<'_>,
    item: WorkItem,
    today: NaiveDate,
) -> Result<Option<(Waiting, Option<Claim>)>, AppError> {
    let mut unreached = None;
    let (id, claim) = match item.kind {
        WorkKind::VerifyOrganisation => (OrganisationId::from_uuid(item.subject), None),
        WorkKind::ReachPerson => {
            let person = mailing::unreached(db, item.subject).await?;
            let Some(person) = person else { return Ok(None) };
            unreached = Some(person.name);
            (person.organisation, None)
        }
        WorkKind::DecideClaim => {
            let claim = store::claim::find(db, ClaimId::from_uuid(item.subject)).await?;
            let Some(claim) = claim else { return Ok(None) };
            (claim.organisation, Some(claim))
        }
    };
    let Some(organisation) = store::organisation::find(db, id).await? else { return Ok(None) };
    let is_overdue = item.is_overdue(today);
    Ok(Some((Waiting { item, organisation, unreached, is_overdue }, claim)))
}

/// The host of a web address, without `www.`.
fn host_of(page: &str) -> Option<String> {
    let rest = page.split_once("://").map_or(page, |(_, rest)| rest);
    let authority = rest.split(['/', '\\', '?', '#']).next()?;
    // What stands before an `@` names a user, and may look like a host.
    let host = authority.rsplit('@').next()?.split(':').next()?.to_ascii_lowercase();
    Some(host.strip_prefix("www.").unwrap_or(&host).to_owned()).filter(|host| host.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_of_a_page() {
        for (page, host) in [
            ("https://www.Shkolla.example/kontakt", Some("shkolla.example")),
            ("http://skola.example:8080?x", Some("skola.example")),
            ("skola.example", Some("skola.example")),
            ("https://shkolla.example:x@evil.example/", Some("evil.example")),
            ("https://evil.example\\@shkolla.example", Some("evil.example")),
            ("https://", None),
            ("", None),
        ] {
            assert_eq!(host_of(page).as_deref(), host, "{page}");
        }
    }
}
