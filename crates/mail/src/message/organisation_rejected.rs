//! To who speaks for an organisation: it is not verified, and why.

use super::made_up::{
    COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, PERSON, long_link, long_reason, reason,
};
use super::plain::{Action, Plain, PlainMessage, fact, greeting};
use i18n::Translator;

/// Somebody looked, and said no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationRejected {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// What is not verified.
    pub organisation: String,
    /// As the coordinator wrote it; may be empty.
    pub reason: String,
    /// Where to go on.
    pub link: String,
}

impl PlainMessage for OrganisationRejected {
    const KIND: &'static str = "organisation_rejected";

    fn plain(&self, t: Translator) -> Plain {
        let of = |key: &'static str| t.msg(key).arg("organisation", self.organisation.as_str()).to_string();
        let (subject, why) = (of("mail-organisation-rejected-subject"), of("mail-organisation-rejected-why"));
        Plain {
            preview: why.clone(),
            heading: subject.clone(),
            subject,
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![why],
            facts: fact(t, "mail-reason", &self.reason).into_iter().collect(),
            actions: vec![Action::new(t, "mail-open-praktika", &self.link)],
            after: Some(of("mail-organisation-rejected-mistake")),
            foot: of("mail-foot-speaks"),
            ..Plain::default()
        }
    }

    fn samples(t: Translator) -> Vec<(&'static str, Self)> {
        let of = |name: &str, organisation: &str, reason: String, link: String| Self {
            recipient_name: name.to_owned(),
            organisation: organisation.to_owned(),
            reason,
            link,
        };
        vec![
            ("usual", of(PERSON, COMPANY, reason(t).to_owned(), LINK.to_owned())),
            ("longest", of(HOSTILE_PERSON, HOSTILE_COMPANY, long_reason(t), long_link())),
            ("sparest", of("", "Lim Gradnja", String::new(), LINK.to_owned())),
        ]
    }
}
