//! To the new address of an account: is it theirs?

use super::made_up::{HOSTILE_PERSON, LINK, PERSON, long_link};
use super::plain::{Action, Plain, PlainMessage, greeting, minutes};
use i18n::Translator;

/// The address changes once this is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAddressToConfirm {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Where the address is confirmed.
    pub link: String,
    /// How long it holds.
    pub minutes: u32,
}

impl PlainMessage for NewAddressToConfirm {
    const KIND: &'static str = "new_address_to_confirm";

    fn plain(&self, t: Translator) -> Plain {
        let why = t.text("mail-new-address-to-confirm-why");
        let holds = t.msg("mail-new-address-to-confirm-holds").arg("time", minutes(t, self.minutes));
        Plain {
            subject: t.text("mail-new-address-to-confirm-subject"),
            preview: why.clone(),
            heading: t.text("mail-new-address-to-confirm-heading"),
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![why, holds.to_string()],
            actions: vec![Action::new(t, "mail-new-address-to-confirm-open", &self.link)],
            after: Some(t.text("mail-new-address-to-confirm-not-you")),
            foot: t.text("mail-new-address-to-confirm-foot"),
            ..Plain::default()
        }
    }

    fn samples(_: Translator) -> Vec<(&'static str, Self)> {
        let of = |name: &str, link: String, minutes| Self { recipient_name: name.to_owned(), link, minutes };
        vec![
            ("usual", of(PERSON, LINK.to_owned(), 60)),
            ("longest", of(HOSTILE_PERSON, long_link(), 121)),
            ("sparest", of("", LINK.to_owned(), 1)),
        ]
    }
}
