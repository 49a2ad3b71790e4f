//! From what somebody is to be told to the mails that tell it: at once, or with what else came on a day or in a week. One
//! mail carries everything that is due at the same time.

mod bundle;
mod reader;
mod standing;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{AccountId, Actor, Notification, NotificationState, TaskKind};
use store::notification::NOTHING_TO_TELL;

use super::post::post;
use crate::{App, AppError, Tx, write};
use reader::{Batch, Due, Reader, Sorted};

pub(super) use bundle::lists;

/// Lists are made before mail is planned, so that one mail carries what many changes brought; but not for longer.
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(2);
/// The same while so many lists are touched that an import or new rules are under way.
const LONGEST_WAIT_FOR_MANY: TimeDelta = TimeDelta::minutes(30);
const MANY: u64 = 20;
/// How soon to look again whether the lists are made.
const LOOK_AGAIN: TimeDelta = TimeDelta::milliseconds(500);

/// How planning ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Planned {
    /// Nothing waits any more.
    Done,
    /// Something is due later, or the lists that older changes touch are still being made.
    Later(DateTime<Utc>),
}

/// Makes the mails of an account that are due.
pub(crate) async fn plan(app: &App, account: AccountId) -> Result<Planned, AppError> {
    let live = live_lists(app).await?;
    write(app, &Actor::system(), async |tx| {
        let Some(reader) = Reader::find(app, tx, account).await? else {
            store::notification::skip_all_of(tx.db(), account, "nobody_to_tell").await?;
            return Ok(Planned::Done);
        };
        if reader.is_unreachable {
            // They hear of it once mails reach them again.
            return Ok(Planned::Done);
        }
        let mut sorted = reader.sort_all(tx).await?;
        mark(tx, &std::mem::take(&mut sorted.unwanted), Some("not_wanted")).await?;
        let (later, oldest) = (sorted.next, sorted.oldest());
        let Some(oldest) = oldest else {
            return Ok(later.map_or(Planned::Done, Planned::Later));
        };
        let longest = if live > MANY { LONGEST_WAIT_FOR_MANY } else { LONGEST_WAIT };
        if live > 0 && tx.now() - oldest < longest {
            return Ok(Planned::Later(tx.now() + LOOK_AGAIN));
        }
        let next = reader.mail(app, tx, sorted).await?;
        let next = [next, later].into_iter().flatten().min();
        Ok(next.map_or(Planned::Done, Planned::Later))
    })
    .await
}

/// How many tasks that make lists wait or run.
async fn live_lists(app: &App) -> Result<u64, AppError> {
    let lists =
        [TaskKind::SuggestForOffer, TaskKind::RefillNeed, TaskKind::RescoreCompany, TaskKind::RelistAll];
    let reader = app.databases.reader();
    // All lists anew are one task, and many lists.
    let all = store::task::count_live(&reader, &[TaskKind::RelistAll]).await?;
    Ok(store::task::count_live(&reader, &lists).await? + all * MANY)
}

impl Reader {
    /// Writes what is due; gives when the rest is, where there is no room for more in a mail or today.
    async fn mail(&self, app: &App, tx: &mut Tx, sorted: Sorted) -> Result<Option<DateTime<Utc>>, AppError> {
        let next_digest = self.mail_together(app, tx, sorted.together).await?;
        let next_at_once = self.mail_at_once(app, tx, sorted.at_once).await?;
        Ok([next_digest, next_at_once].into_iter().flatten().min())
    }

    async fn mail_together(
        &self,
        app: &App,
        tx: &mut Tx,
        Batch { due, has_more }: Batch,
    ) -> Result<Option<DateTime<Utc>>, AppError> {
        if due.is_empty() {
            return Ok(None);
        }
        let (next, key) = (self.next_digest(&due, tx.now()), self.digest_key(tx.now()));
        if store::mail::is_written(tx.db(), &key).await? {
            // A clock that went back must not bring a second one.
            return Ok(next);
        }
        let Some((cadence, waiting)) = self.standing_together(app, tx, due).await? else {
            return Ok(has_more.then(|| tx.now()));
        };
        self.post(app, tx, bundle::digest(cadence, waiting), key).await?;
        Ok(next.filter(|_| has_more))
    }

    async fn mail_at_once(
        &self,
        app: &App,
        tx: &mut Tx,
        Batch { due, has_more }: Batch,
    ) -> Result<Option<DateTime<Utc>>, AppError> {
        if due.is_empty() {
            return Ok(None);
        }
        let room = self.room(app, tx).await?;
        if room == 0 {
            return Ok(Some(self.tomorrow(tx.now())));
        }
        let waiting = self.standing(app, tx, due).await?;
        for bundle in bundle::at_once(waiting, room) {
            let key = bundle.waiting.first().map(|first| format!("mail:{}", first.dedupe_key));
            self.post(app, tx, bundle, key.unwrap_or_default()).await?;
        }
        Ok(has_more.then(|| tx.now()))
    }

    async fn post(
        &self,
        app: &App,
        tx: &mut Tx,
        bundle: bundle::Bundle,
        dedupe_key: String,
    ) -> Result<(), AppError> {
        let id = post(app, tx, self.letter(bundle.kind, bundle.facts, dedupe_key)).await?;
        let ids: Vec<_> = bundle.waiting.iter().map(|notification| notification.id).collect();
        let state = if ids.len() == 1 { NotificationState::Mailed } else { NotificationState::Folded };
        store::notification::mark(tx.db(), &ids, state, Some(id), None).await?;
        Ok(())
    }

    /// What of it still stands; the rest is told to nobody.
    async fn standing(&self, app: &App, tx: &Tx, due: Vec<Due>) -> Result<Vec<Notification>, AppError> {
        let waiting = due.into_iter().map(|due| due.notification).collect();
        let (standing, gone) = standing::sort(app, tx, waiting).await?;
        mark(tx, &gone, Some(NOTHING_TO_TELL)).await?;
        Ok(standing)
    }
}

/// Takes notifications to no mail, with a reason.
async fn mark(tx: &Tx, waiting: &[Notification], reason: Option<&str>) -> Result<(), AppError> {
    let ids: Vec<_> = waiting.iter().map(|notification| notification.id).collect();
    store::notification::mark(tx.db(), &ids, NotificationState::Skipped, None, reason).await?;
    Ok(())
}
