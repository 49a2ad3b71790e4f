//! To somebody who wants to sign in: the link that they asked for.

use super::made_up::{HOSTILE_PERSON, LINK, PERSON, long_link};
use super::plain::{Action, Plain, PlainMessage, greeting, minutes};
use i18n::Translator;

/// A link that signs in, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInLink {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Opens the page with the button.
    pub link: String,
    /// How long it holds.
    pub minutes: u32,
}

impl PlainMessage for SignInLink {
    const KIND: &'static str = "sign_in_link";

    fn plain(&self, t: Translator) -> Plain {
        let holds = t.msg("mail-sign-in-link-holds").arg("time", minutes(t, self.minutes)).to_string();
        Plain {
            subject: t.text("mail-sign-in-link-subject"),
            preview: holds.clone(),
            heading: t.text("mail-sign-in-link-heading"),
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![t.text("mail-sign-in-link-why"), holds],
            actions: vec![Action::new(t, "mail-sign-in-link-open", &self.link)],
            after: Some(t.text("mail-sign-in-link-nothing")),
            foot: t.text("mail-sign-in-link-foot"),
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
