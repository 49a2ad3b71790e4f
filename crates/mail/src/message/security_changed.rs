//! To the owner of an account: what protects it is other than before.

use super::made_up::{HOSTILE_PERSON, LINK, PERSON, long_link};
use super::plain::{Action, Plain, PlainMessage, greeting};
use domain::SecurityChange;
use i18n::Translator;

/// One change, told at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityChanged {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// What is other than before.
    pub what: SecurityChange,
    /// Their account.
    pub link: String,
}

impl PlainMessage for SecurityChanged {
    const KIND: &'static str = "security_changed";

    fn plain(&self, t: Translator) -> Plain {
        let word = self.what.as_str().replace('_', "-");
        let heading = t.text(&format!("mail-security-changed-{word}"));
        let follows = t.text(&format!("mail-security-changed-{word}-follows"));
        Plain {
            subject: heading.clone(),
            preview: follows.clone(),
            heading,
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![follows],
            actions: vec![Action::new(t, "mail-open-account", &self.link)],
            after: Some(t.text("mail-account-not-you")),
            foot: t.text("mail-foot-security"),
            ..Plain::default()
        }
    }

    fn samples(_: Translator) -> Vec<(&'static str, Self)> {
        let of = |what: &SecurityChange| match what {
            SecurityChange::PasswordSet => ("usual", PERSON, LINK.to_owned()),
            SecurityChange::RecoveryCodeUsed => ("longest", HOSTILE_PERSON, long_link()),
            SecurityChange::SecondFactorOff => ("sparest", "", LINK.to_owned()),
            other => (other.as_str(), PERSON, LINK.to_owned()),
        };
        let sample = |what: &SecurityChange| {
            let (sample, name, link) = of(what);
            (sample, Self { recipient_name: name.to_owned(), what: *what, link })
        };
        SecurityChange::ALL.iter().map(sample).collect()
    }
}
