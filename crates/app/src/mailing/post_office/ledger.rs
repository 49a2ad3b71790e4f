//! What drains write down while they send, written together: one commit serves all that came while the last one was
//! under way, so that the disk is not what limits how many mails leave.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::{MailId, MailState};
use store::mail::MailOutcome;
use tokio::sync::oneshot;

use crate::unit_of_work::bookkeep;
use crate::{App, AppError};

/// What is to be written.
#[derive(Clone, Debug)]
pub(super) enum Entry {
    /// From here on the other side may have it.
    Leaves(MailId),
    /// How an attempt ended.
    Ended(MailId, MailOutcome),
}

impl Entry {
    const fn mail(&self) -> MailId {
        match self {
            Self::Leaves(mail) | Self::Ended(mail, _) => *mail,
        }
    }
}

/// Whoever waits and finds nobody writing writes for all who wait.
#[derive(Default)]
pub(super) struct Ledger {
    waiting: Mutex<Vec<Waiting>>,
    turn: tokio::sync::Mutex<()>,
}

struct Waiting {
    entry: Entry,
    told: oneshot::Sender<bool>,
}

impl Ledger {
    /// Returns once it is written for good; `false` = somebody else has taken the mail over, and nothing was changed.
    ///
    /// # Errors
    ///
    /// [`AppError::Unexpected`] where it may not be written.
    pub(super) async fn write(&self, app: &App, owner: &str, entry: Entry) -> Result<bool, AppError> {
        let (told, answer) = oneshot::channel();
        self.waiting().push(Waiting { entry, told });
        let turn = self.turn.lock().await;
        let together = std::mem::take(&mut *self.waiting());
        if !together.is_empty() {
            write_together(app, owner, together).await?;
        }
        drop(turn);
        answer.await.map_err(|_| AppError::unexpected("those who wrote together failed"))
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<Waiting>> {
        // A panic while it is held cannot leave half a list.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn write_together(app: &App, owner: &str, together: Vec<Waiting>) -> Result<(), AppError> {
    let (now, ids) = (app.sources.clock.now(), &*app.sources.ids);
    let entries: Vec<&Entry> = together.iter().map(|waiting| &waiting.entry).collect();
    let (mut leaves, mut sent, mut others) = (vec![], vec![], vec![]);
    for entry in &entries {
        match entry {
            Entry::Leaves(mail) => leaves.push(*mail),
            Entry::Ended(mail, outcome) if outcome.state == MailState::Sent => {
                sent.push((*mail, outcome.text.clone().unwrap_or_default()));
            }
            Entry::Ended(mail, outcome) => others.push((*mail, outcome)),
        }
    }
    let kept: BTreeSet<MailId> = bookkeep(app, async |tx| {
        let mut kept = BTreeSet::new();
        kept.extend(store::mail::mark_data_sent(tx.db(), &leaves, owner, now).await?);
        kept.extend(store::mail::finish_sent(tx.db(), &sent, owner, now, ids).await?);
        for (mail, outcome) in &others {
            if store::mail::finish(tx.db(), *mail, owner, outcome, now, ids).await? {
                kept.insert(*mail);
            }
        }
        Ok(kept)
    })
    .await?;
    for Waiting { entry, told } in together {
        // Whoever gave up waiting needs no answer.
        let _ = told.send(kept.contains(&entry.mail()));
    }
    Ok(())
}
