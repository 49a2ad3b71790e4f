//! Who hands a letter to whom: what the server is told, apart from the letter itself.

use chrono::{DateTime, Utc};
use lettre::Address;
use uuid::Uuid;

/// One letter has one recipient: with several, the first refused one would end the conversation for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    mail_id: Uuid,
    dated_at: DateTime<Utc>,
    from: Address,
    to: Address,
}

/// An address that no server would take.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{which} is not an e-mail address")]
pub struct EnvelopeError {
    /// `sender` or `recipient`; the address itself stays out of logs.
    pub which: &'static str,
}

impl Envelope {
    /// `mail_id` and `dated_at` are those of the row, so that a repeat is the same letter.
    ///
    /// # Errors
    /// [`EnvelopeError`] names the address that isn't one.
    pub fn new(mail_id: Uuid, dated_at: DateTime<Utc>, from: &str, to: &str) -> Result<Self, EnvelopeError> {
        let from = from.parse().map_err(|_| EnvelopeError { which: "sender" })?;
        let to = to.parse().map_err(|_| EnvelopeError { which: "recipient" })?;
        Ok(Self { mail_id, dated_at, from, to })
    }

    /// The row this letter belongs to.
    pub fn mail_id(&self) -> Uuid {
        self.mail_id
    }

    /// The date in the letter.
    pub fn dated_at(&self) -> DateTime<Utc> {
        self.dated_at
    }

    /// The recipient's address.
    pub fn recipient(&self) -> &str {
        self.to.as_ref()
    }

    /// Where reports about the letter come back to.
    pub fn sender(&self) -> &str {
        self.from.as_ref()
    }

    pub(crate) fn from(&self) -> &Address {
        &self.from
    }

    pub(crate) fn to(&self) -> &Address {
        &self.to
    }

    /// Such an address needs SMTPUTF8 (RFC 6531).
    pub(crate) fn is_international(&self) -> bool {
        let (from, to): (&str, &str) = (self.from.as_ref(), self.to.as_ref());
        !from.is_ascii() || !to.is_ascii()
    }
}
