//! To the old address of an account, so that nobody changes it unnoticed.

use super::made_up::{HOSTILE_PERSON, LINK, PERSON, long_link};
use super::plain::{Action, Plain, PlainMessage, greeting};
use i18n::Translator;

/// The account has another address now. Which one isn't said: this mailbox may not be theirs any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressChanged {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Their account, where sessions can be ended.
    pub link: String,
}

impl PlainMessage for AddressChanged {
    const KIND: &'static str = "address_changed";

    fn plain(&self, t: Translator) -> Plain {
        let why = t.text("mail-address-changed-why");
        Plain {
            subject: t.text("mail-address-changed-subject"),
            preview: why.clone(),
            heading: t.text("mail-address-changed-heading"),
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![why],
            actions: vec![Action::new(t, "mail-open-account", &self.link)],
            after: Some(t.text("mail-account-not-you")),
            foot: t.text("mail-address-changed-foot"),
            ..Plain::default()
        }
    }

    fn samples(_: Translator) -> Vec<(&'static str, Self)> {
        let of = |name: &str, link: String| Self { recipient_name: name.to_owned(), link };
        vec![
            ("usual", of(PERSON, LINK.to_owned())),
            ("longest", of(HOSTILE_PERSON, long_link())),
            ("sparest", of("", LINK.to_owned())),
        ]
    }
}
