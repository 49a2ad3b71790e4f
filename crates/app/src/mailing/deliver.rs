//! Mails that are due leave, one at a time for each worker; whatever breaks, none is lost.

use chrono::{DateTime, Utc};
use domain::{Actor, MailState, OutgoingMail};
use mail::{Envelope, Outcome, Transport};
use store::mail::MailOutcome;

use super::{backoff, compose};
use crate::task::{lease_until, renewing};
use crate::unit_of_work::bookkeep;
use crate::{App, AppError, write};

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

/// Sends all mails that are due. `owner` is unique to the process and its worker. Stops where no mail can leave, and when the process is asked to stop.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails; what was claimed is free again when its lease is over.
pub async fn deliver_due(app: &App, transport: &Transport, owner: &str) -> Result<Delivered, AppError> {
    let mut delivered = Delivered::default();
    while !delivered.down && !app.wake.is_stopping() {
        let now = app.sources.clock.now();
        let until = lease_until(app);
        let claimed =
            bookkeep(app, async |tx| store::mail::claim(tx.db(), owner, now, until, 1, ids(app)).await)
                .await?;
        let Some(mail) = claimed.into_iter().next() else { break };
        let send = async || renew(app, &mail, owner).await;
        let left = renewing(app.settings.lease, Box::pin(deliver(app, transport, owner, &mail)), send).await;
        match left.unwrap_or_else(|error| Left::broken(&error)) {
            Left::TakenOver => warn_taken_over(&mail),
            left => settle(app, &mail, owner, left, &mut delivered).await?,
        }
    }
    Ok(delivered)
}

fn ids(app: &App) -> &dyn domain::IdSource {
    app.sources.ids.as_ref()
}

/// What became of a claimed mail.
enum Left {
    /// The transport had it.
    Handed(Outcome),
    /// Nothing of it is left to tell.
    Nothing,
    /// It can't be made into a letter: a fault of ours, or an address that is none.
    Unfit(String),
    /// The lease was lost before anything was handed over: another worker sends it.
    TakenOver,
    /// Something of ours failed on the way; nothing was handed over.
    Broken(String),
}

impl Left {
    fn broken(error: &AppError) -> Self {
        let source = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
        tracing::error!(%error, source, "a mail could not be made");
        Self::Broken(source)
    }
}

async fn deliver(
    app: &App,
    transport: &Transport,
    owner: &str,
    mail: &OutgoingMail,
) -> Result<Left, AppError> {
    let Some(to) = mail.to_address.as_deref() else { return Ok(Left::Nothing) };
    let from = &app.settings.mail_from.address;
    let envelope = match Envelope::new(mail.id.as_uuid(), mail.dated_at, from, to) {
        Ok(envelope) => envelope,
        Err(error) => return Ok(Left::Unfit(error.to_string())),
    };
    let bytes = match &mail.rendered {
        Some(bytes) => bytes.clone(),
        None => match render(app, owner, mail).await {
            Ok(Some(Composed::Kept(bytes))) => bytes,
            Ok(Some(Composed::TakenOver)) => return Ok(Left::TakenOver),
            Ok(None) => return Ok(Left::Nothing),
            Err(AppError::Unexpected(source)) if source.is::<mail::LetterError>() => {
                return Ok(Left::Unfit(source.to_string()));
            }
            Err(error) => return Err(error),
        },
    };
    let at = app.sources.clock.now();
    if !bookkeep(app, async |tx| store::mail::mark_data_sent(tx.db(), mail.id, owner, at).await).await? {
        return Ok(Left::TakenOver);
    }
    Ok(Left::Handed(transport.deliver(&envelope, &bytes).await))
}

/// Bytes that were made.
enum Composed {
    /// And kept with the row.
    Kept(Vec<u8>),
    /// For nothing: another worker holds the row, and its bytes count.
    TakenOver,
}

/// The bytes are kept before the first attempt, so that a repeat is the same whatever happens between.
async fn render(app: &App, owner: &str, mail: &OutgoingMail) -> Result<Option<Composed>, AppError> {
    write(app, &Actor::system(), async |tx| {
        let Some(bytes) = compose::compose(app, tx, mail).await? else { return Ok(None) };
        let kept = store::mail::keep_rendered(tx.db(), mail.id, owner, &bytes).await?;
        Ok(Some(if kept { Composed::Kept(bytes) } else { Composed::TakenOver }))
    })
    .await
}

async fn renew(app: &App, mail: &OutgoingMail, owner: &str) {
    let until = lease_until(app);
    let renewed = bookkeep(app, async |tx| store::mail::renew(tx.db(), &[mail.id], owner, until).await).await;
    if let Err(error) = renewed {
        tracing::warn!(%error, mail.id = %mail.id, "the lease could not be renewed");
    }
}

async fn settle(
    app: &App,
    mail: &OutgoingMail,
    owner: &str,
    left: Left,
    delivered: &mut Delivered,
) -> Result<(), AppError> {
    let now = app.sources.clock.now();
    let chance = app.sources.ids.secret()[0];
    let outcome = outcome(mail, left, now, chance);
    match outcome.state {
        MailState::Sent => delivered.sent += 1,
        MailState::Retry => delivered.later += 1,
        _ => delivered.failed += 1,
    }
    delivered.down = outcome.attempt_is_free;
    let kept =
        bookkeep(app, async |tx| store::mail::finish(tx.db(), mail.id, owner, &outcome, now, ids(app)).await)
            .await?;
    if !kept {
        warn_taken_over(mail);
    }
    Ok(())
}

fn warn_taken_over(mail: &OutgoingMail) {
    tracing::warn!(mail.id = %mail.id, "another worker has taken this mail over");
}

/// What is written down of an attempt. Pure, so that a table can test it.
fn outcome(mail: &OutgoingMail, left: Left, now: DateTime<Utc>, chance: u8) -> MailOutcome {
    let ended = |state: MailState, code: Option<u16>, text: &str| MailOutcome {
        state,
        code: code.map(|code| code.to_string()),
        text: (!text.is_empty()).then(|| text.to_owned()),
        next_attempt_at: None,
        sent_at: (state == MailState::Sent).then_some(now),
        attempt_is_free: false,
    };
    let again = |code: Option<u16>, text: &str| {
        if now - mail.dated_at > backoff::GIVE_UP_AFTER {
            return ended(MailState::Failed, code, "given up after three days");
        }
        let next_attempt_at = Some(now + backoff::wait(mail.attempts, chance));
        MailOutcome { next_attempt_at, ..ended(MailState::Retry, code, text) }
    };
    match left {
        Left::Handed(Outcome::Sent { reply }) => ended(MailState::Sent, None, &reply),
        Left::Handed(Outcome::Retry { code }) => again(code, "not now"),
        Left::Handed(Outcome::Failed { code, suppress: _ }) => {
            ended(MailState::Failed, Some(code), "refused")
        }
        Left::Handed(Outcome::TransportDown { code }) => {
            MailOutcome { attempt_is_free: true, ..again(code, "no mail can leave") }
        }
        // The same bytes go again: receivers know a repeat by its Message-ID.
        Left::Handed(Outcome::Uncertain) => again(None, "in doubt"),
        Left::TakenOver | Left::Nothing => ended(MailState::Cancelled, None, "nothing left to tell"),
        Left::Broken(why) => again(None, &why),
        Left::Unfit(why) => ended(MailState::Failed, None, &why),
    }
}
