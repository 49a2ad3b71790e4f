//! To the contact of an organisation from a public list: nobody looks after its profile yet.

use super::made_up::{
    COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, PERSON, REMOVE_ME, UNSUBSCRIBE, long_link,
};
use super::plain::{Action, Plain, PlainMessage, greeting};
use i18n::Translator;

/// An offer to look after a profile; written once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimYourProfile {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Whose profile.
    pub organisation: String,
    /// The list that it comes from.
    pub source: String,
    /// Where to take it over.
    pub link: String,
    /// Takes what we know of them out of our tables.
    pub remove_me: String,
    /// Ends all mails to them.
    pub unsubscribe: String,
}

impl PlainMessage for ClaimYourProfile {
    const KIND: &'static str = "claim_your_profile";

    fn plain(&self, t: Translator) -> Plain {
        let of = |key: &'static str| {
            let message = t.msg(key).arg("organisation", self.organisation.as_str());
            message.arg("source", self.source.as_str()).to_string()
        };
        let why = of("mail-claim-your-profile-why");
        Plain {
            subject: of("mail-claim-your-profile-subject"),
            preview: why.clone(),
            heading: of("mail-claim-your-profile-heading"),
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![t.text("mail-about"), why, of("mail-claim-your-profile-how")],
            actions: vec![Action::new(t, "mail-claim-your-profile-open", &self.link)],
            after: Some(t.text("mail-claim-your-profile-nothing")),
            foot: of("mail-claim-your-profile-foot"),
            foot_links: vec![
                Action::new(t, "mail-foot-stop", &self.unsubscribe),
                Action::new(t, "mail-foot-remove", &self.remove_me),
            ],
            ..Plain::default()
        }
    }

    fn samples(_: Translator) -> Vec<(&'static str, Self)> {
        let usual = Self {
            recipient_name: PERSON.to_owned(),
            organisation: COMPANY.to_owned(),
            source: "vet-schools-2026".to_owned(),
            link: LINK.to_owned(),
            remove_me: REMOVE_ME.to_owned(),
            unsubscribe: UNSUBSCRIBE.to_owned(),
        };
        let longest = Self {
            recipient_name: HOSTILE_PERSON.to_owned(),
            organisation: HOSTILE_COMPANY.to_owned(),
            link: long_link(),
            ..usual.clone()
        };
        let sparest = Self { recipient_name: String::new(), ..usual.clone() };
        vec![("usual", usual), ("longest", longest), ("sparest", sparest)]
    }
}
