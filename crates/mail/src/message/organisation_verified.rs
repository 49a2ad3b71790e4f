//! To who speaks for an organisation: it is verified.

use super::made_up::{COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, PERSON, long_link};
use super::plain::{Action, Plain, PlainMessage, greeting};
use i18n::Translator;

/// From now on it is seen and suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationVerified {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// What is verified.
    pub organisation: String,
    /// How many schools wait for it; nothing is said of none.
    pub waiting: Option<u32>,
    /// Where to go on.
    pub link: String,
}

impl PlainMessage for OrganisationVerified {
    const KIND: &'static str = "organisation_verified";

    fn plain(&self, t: Translator) -> Plain {
        let of = |key: &'static str| t.msg(key).arg("organisation", self.organisation.as_str()).to_string();
        let (subject, why) = (of("mail-organisation-verified-subject"), of("mail-organisation-verified-why"));
        let waiting = self.waiting.filter(|n| *n > 0);
        let waiting = waiting.map(|n| t.msg("mail-organisation-verified-waiting").arg("n", n).to_string());
        Plain {
            preview: waiting.clone().unwrap_or_else(|| why.clone()),
            heading: subject.clone(),
            subject,
            greeting: greeting(t, &self.recipient_name),
            paragraphs: [Some(why), waiting].into_iter().flatten().collect(),
            actions: vec![Action::new(t, "mail-open-praktika", &self.link)],
            after: Some(t.text("mail-nothing-to-do")),
            foot: of("mail-foot-speaks"),
            ..Plain::default()
        }
    }

    fn samples(_: Translator) -> Vec<(&'static str, Self)> {
        let of = |name: &str, organisation: &str, waiting, link: String| Self {
            recipient_name: name.to_owned(),
            organisation: organisation.to_owned(),
            waiting,
            link,
        };
        vec![
            ("usual", of(PERSON, COMPANY, Some(3), LINK.to_owned())),
            ("longest", of(HOSTILE_PERSON, HOSTILE_COMPANY, Some(121), long_link())),
            ("sparest", of("", "Lim Gradnja", None, LINK.to_owned())),
        ]
    }
}
