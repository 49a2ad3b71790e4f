//! Who is told: where, in which language, when, and how much more today.

use chrono::{DateTime, Utc};
use domain::{
    Account, AccountId, AccountState, Cadence, MailFacts, MailKind, MailTimes, Notification, OrganisationId,
};
use store::Page;

use crate::mailing::address;
use crate::mailing::post::{DayCount, MOST_A_DAY, Post};
use crate::{App, AppError, Tx};

/// Suggestions are told after answers and invitations.
const PRIORITY: i32 = 10;

/// Rows that are read at once.
const PAGE: u64 = 2_000;
/// What one mail carries at most; the rest goes by the next one.
const MOST_IN_ONE: usize = 2_000;

/// Somebody who is to be told something.
pub(super) struct Reader {
    account: Account,
    to: String,
    times: MailTimes,
    /// For whom they speak.
    own: Vec<OrganisationId>,
    /// Mails to them come back.
    pub(super) is_unreachable: bool,
}

/// A notification whose time has come.
pub(super) struct Due {
    pub(super) notification: Notification,
    cadence: Cadence,
    since: DateTime<Utc>,
}

/// What is due and goes by the same mails: the oldest of it.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) due: Vec<Due>,
    /// Whether there is more than a mail carries.
    pub(super) has_more: bool,
}

impl Batch {
    fn add(&mut self, due: Due) {
        if self.due.len() < MOST_IN_ONE {
            self.due.push(due);
        } else {
            self.has_more = true;
        }
    }
}

/// What waits for somebody, sorted by their wishes.
#[derive(Default)]
pub(super) struct Sorted {
    /// By a mail of the moment.
    pub(super) at_once: Batch,
    /// With what else came on a day or in a week.
    pub(super) together: Batch,
    pub(super) unwanted: Vec<Notification>,
    /// When the first of the others is due.
    pub(super) next: Option<DateTime<Utc>>,
}

impl Sorted {
    /// Since when the oldest has been due.
    pub(super) fn oldest(&self) -> Option<DateTime<Utc>> {
        self.at_once.due.iter().chain(&self.together.due).map(|due| due.since).min()
    }
}

impl Reader {
    /// `None` = the account is shut, or nobody knows its address.
    pub(super) async fn find(app: &App, tx: &Tx, id: AccountId) -> Result<Option<Self>, AppError> {
        let Some(account) = store::account::find(tx.db(), id).await? else { return Ok(None) };
        let to = account.email.clone().filter(|_| account.state == AccountState::Active);
        let Some(to) = to else { return Ok(None) };
        let own = store::account::organisations_of(tx.db(), id).await?;
        let own: Vec<_> = own.into_iter().map(|(organisation, _)| organisation).collect();
        let pauses = store::pause::list_of(tx.db(), &own).await?.into_values().flatten().collect();
        let times = account.wishes.times(pauses);
        let is_unreachable = address::health(app, tx.db(), &to).await?.suppressed.is_some();
        Ok(Some(Self { account, to, times, own, is_unreachable }))
    }

    /// Everything that waits for them: what is due may stand behind thousands of others that are not yet.
    pub(super) async fn sort_all(&self, tx: &Tx) -> Result<Sorted, AppError> {
        let mut sorted = Sorted::default();
        let mut page = Page { after: None, limit: PAGE };
        loop {
            let waiting = store::notification::list_waiting_of(tx.db(), self.account.id, page).await?;
            let Some(last) = waiting.last() else { return Ok(sorted) };
            page.after = Some((last.created_at, last.id.as_uuid()));
            for notification in waiting {
                self.sort(notification, tx.now(), &mut sorted);
            }
        }
    }

    /// By what they wish now, whatever they wished when it was noted.
    fn sort(&self, notification: Notification, now: DateTime<Utc>, sorted: &mut Sorted) {
        let cadence = self.account.wishes.cadence(notification.kind);
        let created_at = notification.created_at;
        // Whoever left is told nothing more of what they left.
        let has_left =
            notification.organisation.is_some_and(|organisation| !self.own.contains(&organisation));
        let since = match cadence {
            Cadence::AtOnce => self.times.at_once(created_at),
            _ => self.times.next_digest(cadence, created_at).unwrap_or(created_at),
        };
        // Whoever comes too late may come in the midst of quiet hours.
        let leaves = if since <= now { self.times.at_once(now) } else { since };
        if has_left || cadence == Cadence::Never {
            sorted.unwanted.push(notification);
        } else if leaves > now {
            sorted.next = Some(sorted.next.map_or(leaves, |next| next.min(leaves)));
        } else {
            let batch = if cadence == Cadence::AtOnce { &mut sorted.at_once } else { &mut sorted.together };
            batch.add(Due { notification, cadence, since });
        }
    }

    /// What of a digest still stands, and which digest it is; `None` = nothing, so that none leaves.
    pub(super) async fn standing_together(
        &self,
        app: &App,
        tx: &Tx,
        due: Vec<Due>,
    ) -> Result<Option<(Cadence, Vec<Notification>)>, AppError> {
        let standing = self.standing(app, tx, due).await?;
        let cadence = |one: &Notification| self.account.wishes.cadence(one.kind);
        let is_daily = standing.iter().any(|one| cadence(one) == Cadence::Daily);
        let cadence = if is_daily { Cadence::Daily } else { Cadence::Weekly };
        Ok(Some((cadence, standing)).filter(|(_, standing)| !standing.is_empty()))
    }

    /// One digest a day, in the reader's days.
    pub(super) fn digest_key(&self, now: DateTime<Utc>) -> String {
        format!("digest:{}:{}", self.account.id, now.with_timezone(&self.times.zone).date_naive())
    }

    /// When the first of these is due after today's digest.
    pub(super) fn next_digest(&self, due: &[Due], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let today_is_over = self.tomorrow(now);
        due.iter()
            .filter_map(|due| self.times.next_digest(due.cadence, now))
            .map(|next| next.max(today_is_over))
            .min()
    }

    /// The next working morning, on another day of theirs.
    pub(super) fn tomorrow(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let today = |at: DateTime<Utc>| at.with_timezone(&self.times.zone).date_naive();
        let mut next = self.times.next_digest(Cadence::Daily, now).unwrap_or(now);
        if today(next) == today(now) {
            next = self.times.next_digest(Cadence::Daily, next).unwrap_or(next);
        }
        next
    }

    /// How many more mails they get today.
    pub(super) async fn room(&self, app: &App, tx: &Tx) -> Result<usize, AppError> {
        let sent = DayCount::of(app, &self.to, tx.now()).used(tx).await?;
        Ok(MOST_A_DAY.saturating_sub(sent) as usize)
    }

    pub(super) fn letter(&self, kind: MailKind, facts: MailFacts, dedupe_key: String) -> Post {
        Post {
            kind,
            account: Some(self.account.id),
            to: self.to.clone(),
            language: self.account.language,
            facts,
            dedupe_key,
            priority: PRIORITY,
        }
    }
}
