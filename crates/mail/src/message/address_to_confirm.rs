//! To somebody who registers: is this address theirs?

use super::made_up::{COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, PERSON, long_link};
use super::plain::{Action, Plain, PlainMessage, days, greeting};
use i18n::Translator;

/// The last step of a registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressToConfirm {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// What is registered, where it isn't a person alone.
    pub organisation: Option<String>,
    /// Where the address is confirmed.
    pub link: String,
    /// How long it holds.
    pub days: u32,
}

impl PlainMessage for AddressToConfirm {
    const KIND: &'static str = "address_to_confirm";

    fn plain(&self, t: Translator) -> Plain {
        let about = |key: &str| match &self.organisation {
            Some(name) => t.msg(key).arg("organisation", name.as_str()).to_string(),
            None => t.text(&format!("{key}-plain")),
        };
        let why = about("mail-address-to-confirm-why");
        let holds = t.msg("mail-address-to-confirm-holds").arg("time", days(t, self.days));
        Plain {
            subject: about("mail-address-to-confirm-subject"),
            preview: why.clone(),
            heading: t.text("mail-address-to-confirm-heading"),
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![why, holds.to_string()],
            actions: vec![Action::new(t, "mail-address-to-confirm-open", &self.link)],
            after: Some(t.text("mail-address-to-confirm-not-you")),
            foot: t.text("mail-address-to-confirm-foot"),
            ..Plain::default()
        }
    }

    fn samples(_: Translator) -> Vec<(&'static str, Self)> {
        let of = |name: &str, organisation: Option<&str>, link: String, days| Self {
            recipient_name: name.to_owned(),
            organisation: organisation.map(str::to_owned),
            link,
            days,
        };
        vec![
            ("usual", of(PERSON, Some(COMPANY), LINK.to_owned(), 7)),
            ("longest", of(HOSTILE_PERSON, Some(HOSTILE_COMPANY), long_link(), 14)),
            ("sparest", of("", None, LINK.to_owned(), 1)),
        ]
    }
}
