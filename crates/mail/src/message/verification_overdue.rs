//! To admins: organisations wait for a check, and have for too long.

use super::made_up::{HOSTILE_PERSON, LINK, PERSON, long_link};
use super::plain::{Action, Plain, PlainMessage, greeting};
use i18n::Translator;

/// What has waited for more than five working days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerificationOverdue {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// How many wait.
    pub count: u32,
    /// The work list.
    pub link: String,
}

impl PlainMessage for VerificationOverdue {
    const KIND: &'static str = "verification_overdue";

    fn plain(&self, t: Translator) -> Plain {
        let subject = t.msg("mail-verification-overdue-subject").arg("n", self.count).to_string();
        let why = t.text("mail-verification-overdue-why");
        Plain {
            preview: why.clone(),
            heading: subject.clone(),
            subject,
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![why],
            actions: vec![Action::new(t, "mail-verification-overdue-open", &self.link)],
            after: Some(t.text("mail-verification-overdue-nothing")),
            foot: t.text("mail-verification-overdue-foot"),
            ..Plain::default()
        }
    }

    fn samples(_: Translator) -> Vec<(&'static str, Self)> {
        let of = |name: &str, count, link: String| Self { recipient_name: name.to_owned(), count, link };
        vec![
            ("usual", of(PERSON, 3, LINK.to_owned())),
            ("longest", of(HOSTILE_PERSON, 1_121, long_link())),
            ("sparest", of("", 1, LINK.to_owned())),
        ]
    }
}
