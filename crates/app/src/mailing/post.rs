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

/// Days ahead on which room is looked for: whoever gets more than that fills gets the rest on the last of them.
const LONGEST_WAIT: u32 = 100;

/// How many mails leave for an address on a day.
pub(super) struct DayCount {
    key: String,
    day: DateTime<Utc>,
}

impl DayCount {
    pub(super) fn of(app: &App, to: &str, at: DateTime<Utc>) -> Self {
        Self { key: format!("mails-day:{}", address::hash(app, to)), day: day_of(at) }
    }

    pub(super) async fn used(&self, tx: &Tx) -> Result<u32, AppError> {
        Ok(store::limit::used(tx.db(), &self.key, self.day).await?)
    }

    /// Counts one more, where there is room; gives whether there was.
    async fn takes_one(&self, tx: &Tx) -> Result<bool, AppError> {
        // Asked first, so that a day that is full is not counted on; counted then, as another may have been faster.
        let has_room = self.used(tx).await? < MOST_A_DAY;
        Ok(has_room && store::limit::count(tx.db(), &self.key, self.day).await? <= MOST_A_DAY)
    }
}

/// When one more mail leaves for an address: at an instant, or, where its day is full, on the first morning of a working
/// day that isn't. It is counted on the day on which it leaves.
pub(super) async fn leaves_at(
    app: &App,
    tx: &Tx,
    to: &str,
    not_before: DateTime<Utc>,
) -> Result<DateTime<Utc>, AppError> {
    let mut leaves = not_before;
    for _ in 0..LONGEST_WAIT {
        if DayCount::of(app, to, leaves).takes_one(tx).await? {
            break;
        }
        leaves = next_morning(leaves);
    }
    Ok(leaves)
}

/// Puts a mail into the outbox of the open unit of work: due at once, or on another day where its address gets enough
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
        } else {
            dated_at = leaves_at(app, tx, &post.to, not_before).await?;
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

/// The first morning of a working day after the day of an instant.
fn next_morning(at: DateTime<Utc>) -> DateTime<Utc> {
    let next_day = day_of(at) + TimeDelta::days(1);
    let times = MailTimes::anywhere_in(SERVICE_ZONE);
    times.next_digest(Cadence::Daily, next_day).unwrap_or(next_day)
}

fn day_of(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_trunc(TimeDelta::days(1)).unwrap_or(at)
}

/// The part of the sender's address behind the `@`.
pub(super) fn sender_domain(app: &App) -> &str {
    app.settings.mail_from.address.rsplit_once('@').map_or("localhost", |(_, domain)| domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_morning_is_one_of_another_working_day() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).expect("an instant").to_utc();
        // 4 December 2026 is a Friday.
        for (from, morning) in [
            ("2026-12-03T00:00:00Z", "2026-12-04T06:00:00Z"),
            ("2026-12-03T23:59:59Z", "2026-12-04T06:00:00Z"),
            ("2026-12-04T06:00:00Z", "2026-12-07T06:00:00Z"),
            ("2026-12-05T12:00:00Z", "2026-12-07T06:00:00Z"),
            ("2026-07-01T12:00:00Z", "2026-07-02T05:00:00Z"),
        ] {
            assert_eq!(next_morning(at(from)), at(morning), "after {from}");
        }
    }
}
