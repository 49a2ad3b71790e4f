//! What is written down of an attempt. Pure, so that a table can test it.

use chrono::{DateTime, Utc};
use domain::{MailState, OutgoingMail};
use mail::Outcome;
use store::mail::MailOutcome;

use crate::AppError;
use crate::mailing::backoff;

/// Attempts after which nobody tries any more, however they ended: a mail that ends the process each time it is tried is
/// never heard of otherwise.
pub(super) const MOST_ATTEMPTS: u32 = 50;

/// What became of a mail that was taken.
#[derive(Debug)]
pub(super) enum Left {
    /// The transport had it.
    Handed(Outcome),
    /// Nothing of it is left to tell.
    Nothing,
    /// It can't be made into a letter: a fault of ours, or an address that is none.
    Unfit(String),
    /// Another worker holds it: nothing was handed over here.
    TakenOver,
    /// It did not leave, since it could not be noted that it leaves, or since another worker holds it.
    Withheld,
    /// Something of ours failed on the way; nothing was handed over.
    Broken(String),
    /// It was tried too often.
    WornOut,
    /// Mails to its address come back.
    Suppressed,
}

impl Left {
    pub(super) fn broken(error: &AppError) -> Self {
        let source = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
        tracing::error!(%error, source, "a mail could not be made");
        Self::Broken(source)
    }
}

/// `chance` is any number: it spreads what failed together.
pub(super) fn outcome(mail: &OutgoingMail, left: Left, now: DateTime<Utc>, chance: u8) -> MailOutcome {
    let again = |code: Option<u16>, text: &str| {
        if now - mail.dated_at > backoff::GIVE_UP_AFTER {
            return ended(MailState::Failed, code, "given up after three days");
        }
        let next_attempt_at = Some(now + backoff::wait(mail.attempts, chance));
        MailOutcome { next_attempt_at, ..ended(MailState::Retry, code, text) }
    };
    match left {
        Left::Handed(Outcome::Sent { reply }) => {
            MailOutcome { sent_at: Some(now), ..ended(MailState::Sent, None, &reply) }
        }
        Left::Handed(Outcome::Retry { code }) => again(code, "not now"),
        Left::Handed(Outcome::Failed { code, suppress: _ }) => {
            ended(MailState::Failed, Some(code), "refused")
        }
        // Nobody is charged, and nobody's time runs out; when to go on is decided for all mails together.
        Left::Handed(Outcome::TransportDown { code }) => {
            MailOutcome { attempt_is_free: true, ..ended(MailState::Retry, code, "no mail can leave") }
        }
        // The same bytes go again: receivers know a repeat by its Message-ID.
        Left::Handed(Outcome::Uncertain) => again(None, "in doubt"),
        // Due as before: the fault was ours, and it is over, or else this could not be written.
        Left::Handed(Outcome::Withheld) | Left::Withheld => {
            MailOutcome { attempt_is_free: true, ..ended(MailState::Retry, None, "withheld") }
        }
        Left::TakenOver | Left::Nothing => ended(MailState::Cancelled, None, "nothing left to tell"),
        Left::Broken(why) => again(None, &why),
        Left::Unfit(why) => ended(MailState::Failed, None, &why),
        Left::WornOut => ended(MailState::Failed, None, "tried too often"),
        Left::Suppressed => ended(MailState::Suppressed, None, "mails to this address come back"),
    }
}

fn ended(state: MailState, code: Option<u16>, text: &str) -> MailOutcome {
    MailOutcome {
        state,
        code: code.map(|code| code.to_string()),
        text: (!text.is_empty()).then(|| text.to_owned()),
        next_attempt_at: None,
        sent_at: None,
        attempt_is_free: false,
    }
}
