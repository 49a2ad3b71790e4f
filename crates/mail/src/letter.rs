//! A letter as bytes: the same input gives the same bytes, so that a repeat is recognised as one.

mod name;

pub use name::clean;

use chrono::{DateTime, Utc};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};
use uuid::Uuid;

/// Everything that is in a letter. Nothing comes from a clock or from chance.
#[derive(Clone, Debug)]
pub struct Letter<'a> {
    /// The row; it also makes the boundary between the parts.
    pub mail_id: Uuid,
    /// `Message-ID` with its angle brackets: see [`message_id`].
    pub message_id: &'a str,
    /// `Date`, in whole seconds.
    pub dated_at: DateTime<Utc>,
    /// Our name and address.
    pub from: Party<'a>,
    /// The recipient's name and address.
    pub to: Party<'a>,
    /// One line.
    pub subject: &'a str,
    /// What a program without HTML shows; comes first.
    pub text: &'a str,
    /// The same with looks.
    pub html: &'a str,
    /// An https address that ends these mails with one POST (RFC 8058), or none for mails that one can't leave.
    pub unsubscribe: Option<&'a str>,
}

/// Whoever writes or reads. The name may be empty, and may hold anything that a form lets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party<'a> {
    /// As shown; cleaned before use.
    pub name: &'a str,
    /// `local@domain`.
    pub address: &'a str,
}

/// Why a letter can't be built. Trying again doesn't help.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// Not an address.
    #[error("{which} is not an e-mail address")]
    Address {
        /// `sender` or `recipient`; the address itself stays out of logs.
        which: &'static str,
    },
    /// A mail program could not press it.
    #[error("the address to unsubscribe at must begin with https:// and hold no space")]
    Unsubscribe,
    /// Receivers know a repeat by it, so it must be whole.
    #[error("the message id must be <something@domain> without spaces")]
    MessageId,
    /// Whatever else lettre refuses.
    #[error("the letter can't be built: {0}")]
    Other(#[from] lettre::error::Error),
}

/// `<mail id@domain>`: receivers drop a second letter with the same one (RFC 5322, 3.6.4).
pub fn message_id(mail_id: Uuid, domain: &str) -> String {
    format!("<{}@{domain}>", mail_id.simple())
}

impl Letter<'_> {
    /// All ASCII, lines ended by CR LF and under 998 characters: no server has to change it on its way.
    ///
    /// # Errors
    /// [`LetterError`], when trying again can't help.
    pub fn bytes(&self) -> Result<Vec<u8>, LetterError> {
        if !is_message_id(self.message_id) {
            return Err(LetterError::MessageId);
        }
        // Must stand before the parts, or lettre takes a random one.
        let body = MultiPart::alternative()
            .boundary(format!("praktika-{}", self.mail_id.simple()))
            .singlepart(SinglePart::plain(self.text.to_owned()))
            .singlepart(SinglePart::html(self.html.to_owned()));
        let mut message = Message::builder()
            .message_id(Some(self.message_id.to_owned()))
            .date(self.dated_at.into())
            .from(self.from.mailbox("sender")?)
            .to(self.to.mailbox("recipient")?)
            .subject(clean(self.subject))
            .raw_header(header("Auto-Submitted", "auto-generated")) // RFC 3834: no holiday notes, please
            .raw_header(header("X-Auto-Response-Suppress", "All")); // the same for Exchange
        if let Some(address) = self.unsubscribe {
            if !address.starts_with("https://")
                || address.contains(|c: char| !c.is_ascii_graphic() || c == '>')
            {
                return Err(LetterError::Unsubscribe);
            }
            message = message
                .raw_header(header("List-Unsubscribe", &format!("<{address}>")))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        Ok(message.multipart(body)?.formatted())
    }
}

impl Party<'_> {
    fn mailbox(&self, which: &'static str) -> Result<Mailbox, LetterError> {
        let address = self.address.parse().map_err(|_| LetterError::Address { which })?;
        Ok(Mailbox::new(Some(clean(self.name)).filter(|name| !name.is_empty()), address))
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

fn is_message_id(text: &str) -> bool {
    let inner = text.strip_prefix('<').and_then(|text| text.strip_suffix('>'));
    inner.and_then(|inner| inner.split_once('@')).is_some_and(|(left, right)| {
        let is_atom = |c: char| c.is_ascii_graphic() && !"<>@,;:\\\"()".contains(c);
        !left.is_empty() && !right.is_empty() && left.chars().chain(right.chars()).all(is_atom)
    })
}

#[cfg(test)]
mod tests;
