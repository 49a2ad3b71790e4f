//! What somebody is told: noted with the change that it follows from, mailed as they chose.

use chrono::{DateTime, Utc};
use domain::{Account, Cadence, Notification, NotificationFacts, NotificationId, OrganisationId};
use uuid::Uuid;

use crate::Tx;

/// Something to be told to people who speak for an organisation.
#[derive(Clone, Debug)]
pub(crate) struct News {
    /// For which organisation.
    pub(crate) organisation: OrganisationId,
    /// What it is about.
    pub(crate) subject: Uuid,
    /// What.
    pub(crate) facts: NotificationFacts,
    /// Nobody is told of the same thing twice: what makes it the same, beside its kind and who is told.
    pub(crate) about: String,
}

/// Notes one event for each of these people; whoever wants no mail of the kind is not told.
pub(crate) fn tell(tx: &mut Tx, people: &[Account], news: &News) {
    tell_on(tx, people, news, tx.now());
}

/// The same, as if it happened at an instant that may lie ahead.
pub(crate) fn tell_on(tx: &mut Tx, people: &[Account], news: &News, at: DateTime<Utc>) {
    let kind = news.facts.kind();
    for account in people {
        let cadence = account.wishes.cadence(kind);
        if cadence == Cadence::Never {
            continue;
        }
        let notification = Notification {
            id: NotificationId::from_uuid(tx.uuid()),
            kind,
            dedupe_key: format!("{kind}:{}:{}", news.about, account.id),
            account: account.id,
            organisation: Some(news.organisation),
            subject: news.subject,
            facts: news.facts.clone(),
            cadence,
            created_at: at,
        };
        tx.notify(notification);
    }
}
