//! To the colleagues of somebody: mails to that person come back.

use super::made_up::{
    COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, OTHER_HOSTILE_PERSON, OTHER_PERSON, PERSON, SETTINGS,
    UNSUBSCRIBE, long_link,
};
use super::plain::{Action, Plain, PlainMessage, fact, greeting, ways_out};
use domain::UnreachableReason;
use i18n::Translator;

/// Somebody whom no mail reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactUnreachable {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Who can't be reached.
    pub person: String,
    /// For whom they speak.
    pub organisation: String,
    /// Why.
    pub reason: UnreachableReason,
    /// The people of the organisation.
    pub link: String,
    /// Where one changes what is sent.
    pub settings_link: String,
    /// Ends these mails.
    pub unsubscribe: String,
}

impl PlainMessage for ContactUnreachable {
    const KIND: &'static str = "contact_unreachable";

    fn plain(&self, t: Translator) -> Plain {
        let of = |key: &'static str| {
            let message = t.msg(key).arg("person", self.person.as_str());
            message.arg("organisation", self.organisation.as_str())
        };
        let (subject, why) =
            (of("mail-contact-unreachable-subject").to_string(), of("mail-contact-unreachable-why"));
        let facts = [
            fact(t, "mail-contact-unreachable-person", &self.person),
            fact(t, "mail-contact-unreachable-reason", &t.unreachable(self.reason)),
        ];
        let open = of("mail-contact-unreachable-open").to_string();
        Plain {
            preview: why.to_string(),
            heading: subject.clone(),
            subject,
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![why.to_string(), t.text("mail-contact-unreachable-how")],
            facts: facts.into_iter().flatten().collect(),
            actions: vec![Action::said(open, &self.link)],
            after: Some(t.text("mail-contact-unreachable-nothing")),
            foot: t.msg("mail-foot-speaks").arg("organisation", self.organisation.as_str()).to_string(),
            foot_links: ways_out(t, &self.settings_link, &self.unsubscribe),
            ..Plain::default()
        }
    }

    fn samples(_: Translator) -> Vec<(&'static str, Self)> {
        let usual = Self {
            recipient_name: PERSON.to_owned(),
            person: OTHER_PERSON.to_owned(),
            organisation: COMPANY.to_owned(),
            reason: UnreachableReason::NoSuchAddress,
            link: LINK.to_owned(),
            settings_link: SETTINGS.to_owned(),
            unsubscribe: UNSUBSCRIBE.to_owned(),
        };
        let longest = Self {
            recipient_name: HOSTILE_PERSON.to_owned(),
            person: OTHER_HOSTILE_PERSON.to_owned(),
            organisation: HOSTILE_COMPANY.to_owned(),
            reason: UnreachableReason::GivenUp,
            link: long_link(),
            ..usual.clone()
        };
        let sparest =
            Self { recipient_name: String::new(), reason: UnreachableReason::Refused, ..usual.clone() };
        vec![("usual", usual), ("longest", longest), ("sparest", sparest)]
    }
}
