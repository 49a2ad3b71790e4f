//! A mail that leaves at once, whatever its reader chose: links, and what protects an account.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use domain::{
    AccountId, Cadence, Locale, MailFacts, MailId, MailKind, MailState, MailTimes, OutgoingMail, SERVICE_ZONE,
};

use super::address;
use crate::{App, AppError, Tx};

/// Before everything else: somebody waits at a screen.
pub(crate) const FIRST: i32 = 90;
/// Answers and decisions.
pub(crate) const SOON: i32 = 50;

/// A mail for one address.
pub(crate) struct Post {
    pub(crate) kind: MailKind,
    pub(crate) account: Option<AccountId>,
    pub(crate) to: String,
    pub(crate) language: Locale,
    pub(crate) facts: MailFacts,
    /// The same key is written once.
    pub(crate) dedupe_key: String,
    pub(crate) priority: i32,
}

/// So many mails an address gets a day; what protects an account comes on top.
pub(crate) const MOST_A_DAY: u32 = 20;

/// How many mails an address was sent today.
pub(super) struct DayCount {
    key: String,
    day: DateTime<Utc>,
}

impl DayCount {
    pub(super) fn of(app: &App, to: &str, now: DateTime<Utc>) -> Self {
        let day = now.duration_trunc(TimeDelta::days(1)).unwrap_or(now);
        Self { key: format!("mails-day:{}", address::hash(app, to)), day }
    }

    pub(super) async fn used(&self, tx: &Tx) -> Result<u32, AppError> {
        Ok(store::limit::used(tx.db(), &self.key, self.day).await?)
    }

    /// Counts one more; gives how many there are with it.
    async fn count(&self, tx: &Tx) -> Result<u32, AppError> {
        Ok(store::limit::count(tx.db(), &self.key, self.day).await?)
    }
}

/// Puts a mail into the outbox of the open unit of work: due at once, or on the next day where its address got enough
/// today.
pub(crate) async fn post(app: &App, tx: &mut Tx, post: Post) -> Result<MailId, AppError> {
    post_on(app, tx, post, tx.now()).await
}

/// The same, not before an instant. A mail to an address that mails come back from is noted, and never leaves.
pub(crate) async fn post_on(
    app: &App,
    tx: &mut Tx,
    post: Post,
    not_before: DateTime<Utc>,
) -> Result<MailId, AppError> {
    let id = MailId::from_uuid(tx.uuid());
    let (mut state, mut dated_at) = (MailState::Queued, not_before);
    if !post.kind.is_about_access() && !store::mail::is_written(tx.db(), &post.dedupe_key).await? {
        if address::health(app, tx.db(), &post.to).await?.suppressed.is_some() {
            state = MailState::Suppressed;
        } else if DayCount::of(app, &post.to, tx.now()).count(tx).await? > MOST_A_DAY {
            dated_at = dated_at.max(tomorrow(tx.now()));
        }
    }
    let mail = OutgoingMail {
        id,
        kind: post.kind,
        account: post.account,
        to_address: Some(post.to),
        language: post.language,
        facts: post.facts,
        message_id: mail::letter::message_id(id.as_uuid(), sender_domain(app)),
        dated_at,
        rendered: None,
        state,
        attempts: 0,
    };
    store::mail::insert(tx.db(), &mail, &post.dedupe_key, post.priority, tx.now(), tx.ids()).await?;
    tx.wake_mails();
    Ok(id)
}

/// The next working morning.
fn tomorrow(now: DateTime<Utc>) -> DateTime<Utc> {
    let times = MailTimes::anywhere_in(SERVICE_ZONE);
    times.next_digest(Cadence::Daily, now + TimeDelta::hours(12)).unwrap_or(now)
}

/// The part of the sender's address behind the `@`.
pub(super) fn sender_domain(app: &App) -> &str {
    app.settings.mail_from.address.rsplit_once('@').map_or("localhost", |(_, domain)| domain)
}
