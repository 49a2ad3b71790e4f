//! Mails that are due leave, some at a time for each drain; whatever breaks, none is lost.

mod attempt;
mod batch;
mod busy;
mod ledger;
mod letters;
mod takeover;

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use domain::{Actor, MailId, MailState, OutgoingMail, UnreachableReason};
use mail::{Envelope, Outcome, Transport};
use store::mail::MailClaim;

use crate::mailing::{address, ingest::return_address};
use crate::task::{lease_until, renewing};
use crate::unit_of_work::bookkeep;
use crate::{App, AppError, FaultPoint, write};
use attempt::{Left, outcome};
use batch::BatchSize;
use busy::Busy;
use ledger::{Entry, Ledger};
use letters::letters;
use takeover::Takeover;

/// Until a result is written once more that the database did not take; doubled each time.
const WRITE_AGAIN: Duration = Duration::from_millis(250);
/// The longest such wait is the first, doubled so often.
const DOUBLINGS: u32 = 4;

/// What a drain of the outbox did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Taken by the relay.
    pub sent: usize,
    /// To be tried again.
    pub later: usize,
    /// Never will be.
    pub failed: usize,
    /// Whether no mail can leave at all: whoever drains waits a while.
    pub down: bool,
}

impl Delivered {
    fn count(&mut self, state: MailState) {
        match state {
            MailState::Sent => self.sent += 1,
            MailState::Retry => self.later += 1,
            _ => self.failed += 1,
        }
    }
}

/// Where the mails of one process leave. Its drains share it: what they write is written together, and none takes what
/// another one holds.
pub struct PostOffice {
    app: App,
    transport: Arc<Transport>,
    /// As leases name it; unique to this start of this process.
    owner: String,
    ledger: Ledger,
    busy: Busy,
    takeover: Takeover,
}

/// A mail after its attempt, and what is to be written down of it.
struct Tried {
    mail: MailId,
    entry: Entry,
}

impl PostOffice {
    /// Opened by a process under a name that no other process has, nor had.
    pub fn open(app: App, transport: Arc<Transport>, owner: &str) -> Self {
        let takeover = Takeover::watching(&*app.sources.clock, app.settings.lease);
        let (ledger, busy) = (Ledger::default(), Busy::default());
        Self { app, transport, owner: owner.to_owned(), ledger, busy, takeover }
    }

    /// Whether a drain would find a mail.
    ///
    /// # Errors
    ///
    /// [`AppError::Unexpected`] where the database fails.
    pub async fn has_due(&self) -> Result<bool, AppError> {
        let (reader, now) = (self.app.databases.reader(), self.app.sources.clock.now());
        let due = store::mail::is_due(&reader, now, self.lease(), self.may_take_over()).await;
        due.map_err(|error| self.failing(error.into()))
    }

    /// Sends all mails that are due. Stops where no mail can leave, and when the process is asked to stop.
    ///
    /// # Errors
    ///
    /// [`AppError::Unexpected`] where the database fails; what was taken is free again when its lease is over.
    pub async fn deliver_due(&self) -> Result<Delivered, AppError> {
        let (mut delivered, mut size) = (Delivered::default(), BatchSize::default());
        while !delivered.down && !self.app.wake.is_stopping() {
            let batch = self.take(size).await.map_err(|error| self.failing(error))?;
            if batch.is_empty() {
                break;
            }
            FaultPoint::MailsClaimed.pass();
            let began = self.app.sources.clock.steady();
            let ids: Vec<MailId> = batch.iter().map(|mail| mail.id).collect();
            let _held = self.busy.hold(&ids);
            let sending = Box::pin(self.send_all(&batch, &mut delivered));
            renewing(self.app.settings.lease, sending, async || self.renew(&ids).await).await?;
            size = size.after(self.app.sources.clock.steady().saturating_sub(began));
        }
        Ok(delivered)
    }

    async fn take(&self, size: BatchSize) -> Result<Vec<OutgoingMail>, AppError> {
        let (except, ids) = (self.busy.all(), &*self.app.sources.ids);
        bookkeep(&self.app, async |tx| {
            let claim = MailClaim {
                owner: &self.owner,
                // Not before the wait for the writer: a mail that came meanwhile would be taken before it was there.
                now: self.app.sources.clock.now(),
                lease: self.lease(),
                limit: size.most(),
                left_behind: self.may_take_over(),
                except: &except,
            };
            store::mail::claim(tx.db(), &claim, ids).await
        })
        .await
    }

    /// One after the other. What became of one is written down while the next is begun.
    async fn send_all(&self, batch: &[OutgoingMail], delivered: &mut Delivered) -> Result<(), AppError> {
        let letters = match letters(&self.app, &self.owner, batch).await {
            Ok(letters) => letters,
            Err(error) => {
                let all: Vec<MailId> = batch.iter().map(|mail| mail.id).collect();
                self.put_back(&all).await?;
                return Err(self.failing(error));
            }
        };
        FaultPoint::LettersKept.pass();
        // Held until the one before is written down: of each drain one mail at most has left and is not known to have.
        let written = tokio::sync::Mutex::new(());
        let (mut tried, mut untried) = (None, vec![]);
        for (mail, letter) in batch.iter().zip(letters) {
            if delivered.down || self.app.wake.is_stopping() {
                untried.push(mail.id);
                continue;
            }
            let before = written.lock().await;
            let recording = async {
                self.record(tried.take()).await;
                drop(before);
            };
            let (left, ()) = tokio::join!(self.send(mail, letter, &written), recording);
            tried = self.tell(mail, left, delivered);
        }
        self.record(tried).await;
        self.put_back(&untried).await
    }

    async fn send(
        &self,
        mail: &OutgoingMail,
        letter: Result<Vec<u8>, Left>,
        written: &tokio::sync::Mutex<()>,
    ) -> Left {
        let bytes = match letter {
            Ok(bytes) => bytes,
            Err(left) => return left,
        };
        let (from, to) = (return_address(&self.app, mail.id), mail.to_address.as_deref());
        let envelope = match Envelope::new(mail.id.as_uuid(), mail.dated_at, &from, to.unwrap_or_default()) {
            Ok(envelope) => envelope,
            Err(error) => return Left::Unfit(error.to_string()),
        };
        let may_leave = async || {
            // Noted by the same commit as what became of the one before, where that is not written yet.
            let noted = self.write(Entry::Leaves(mail.id)).await;
            drop(written.lock().await);
            FaultPoint::MailLeaves.pass();
            noted.unwrap_or_else(|error| {
                tracing::warn!(%error, mail.id = %mail.id, "a mail is withheld: it can't be noted that it leaves");
                false
            })
        };
        let outcome = self.transport.deliver_when(&envelope, &bytes, may_leave).await;
        if let Outcome::Failed { code, suppress: true } = outcome {
            self.came_back(mail, code).await;
        }
        FaultPoint::MailTaken.pass();
        match outcome {
            Outcome::Withheld => Left::Withheld,
            outcome => Left::Handed(outcome),
        }
    }

    /// The relay knows that the address is not there. Before it is written that the mail failed: whoever is killed between
    /// the two tries once more and hears it again.
    async fn came_back(&self, mail: &OutgoingMail, code: u16) {
        let Some(to) = mail.to_address.as_deref() else { return };
        let (reason, said) = (UnreachableReason::NoSuchAddress, code.to_string());
        let system = Actor::system();
        let noted =
            write(&self.app, &system, async |tx| address::came_back(&self.app, tx, to, reason, &said).await);
        if let Err(error) = noted.await {
            tracing::error!(%error, mail.id = %mail.id, "it could not be noted that an address is not there");
        }
    }

    /// What is to be written down, where the mail is still ours.
    fn tell(&self, mail: &OutgoingMail, left: Left, delivered: &mut Delivered) -> Option<Tried> {
        if let Left::TakenOver = left {
            self.warn_taken_over(mail.id);
            return None;
        }
        let (now, chance) = (self.app.sources.clock.now(), self.app.sources.ids.secret()[0]);
        delivered.down = matches!(left, Left::Handed(Outcome::TransportDown { .. }));
        let outcome = outcome(mail, left, now, chance);
        delivered.count(outcome.state);
        Some(Tried { mail: mail.id, entry: Entry::Ended(mail.id, outcome) })
    }

    /// Until it is written: what has left and is not known to have left would leave again.
    async fn record(&self, tried: Option<Tried>) {
        let Some(Tried { mail, entry }) = tried else { return };
        for again in 0.. {
            match self.write(entry.clone()).await {
                Ok(true) => return FaultPoint::OutcomeWritten.pass(),
                Ok(false) => return self.warn_taken_over(mail),
                Err(error) => {
                    tracing::warn!(%error, mail.id = %mail, "what became of a mail is not written yet");
                }
            }
            tokio::time::sleep(WRITE_AGAIN * 2_u32.pow(again.min(DOUBLINGS))).await;
        }
    }

    async fn write(&self, entry: Entry) -> Result<bool, AppError> {
        self.ledger.write(&self.app, &self.owner, entry).await.map_err(|error| self.failing(error))
    }

    async fn put_back(&self, untried: &[MailId]) -> Result<(), AppError> {
        let (now, ids) = (self.app.sources.clock.now(), &*self.app.sources.ids);
        let put_back = bookkeep(&self.app, async |tx| {
            store::mail::put_back(tx.db(), untried, &self.owner, now, ids).await
        });
        if untried.is_empty() { Ok(()) } else { put_back.await.map_err(|error| self.failing(error)) }
    }

    async fn renew(&self, mails: &[MailId]) {
        let until = lease_until(&self.app);
        let renewed =
            bookkeep(&self.app, async |tx| store::mail::renew(tx.db(), mails, &self.owner, until).await);
        if let Err(error) = renewed.await {
            tracing::warn!(error = %self.failing(error), "leases of mails could not be renewed");
        }
    }

    fn lease(&self) -> TimeDelta {
        TimeDelta::from_std(self.app.settings.lease).unwrap_or_default()
    }

    fn may_take_over(&self) -> bool {
        self.takeover.is_allowed(&*self.app.sources.clock, self.app.settings.lease)
    }

    /// Whoever can't reach the database is not the only one.
    fn failing(&self, error: AppError) -> AppError {
        self.takeover.wait(&*self.app.sources.clock, self.app.settings.lease);
        error
    }

    fn warn_taken_over(&self, mail: MailId) {
        tracing::warn!(mail.id = %mail, owner = self.owner, "another worker has taken this mail over");
    }
}
