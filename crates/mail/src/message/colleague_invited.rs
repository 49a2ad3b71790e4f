//! To somebody who shall speak for an organisation, beside others or in the place of one.

use super::made_up::{
    COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, OTHER_HOSTILE_PERSON, OTHER_PERSON, PERSON, SCHOOL,
    long_link,
};
use super::plain::{Action, Plain, PlainMessage, days, greeting};
use i18n::Translator;

/// An invitation; nothing changes until it is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColleagueInvited {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Who invites; empty where Praktika does, as for a profile for which nobody speaks yet.
    pub inviter: String,
    /// Whose words they are to be.
    pub organisation: String,
    /// Where the invitation is read and accepted.
    pub link: String,
    /// How long it holds.
    pub days: u32,
    /// Whether the one who invites goes.
    pub hands_over: bool,
}

impl PlainMessage for ColleagueInvited {
    const KIND: &'static str = "colleague_invited";

    fn plain(&self, t: Translator) -> Plain {
        let inviter = self.inviter.trim();
        let way = match (inviter, self.hands_over) {
            ("", _) => "-plain",
            (_, true) => "-hands-over",
            (_, false) => "",
        };
        let of = |part: &str| {
            let message = t.msg(format!("mail-colleague-invited-{part}{way}"));
            message.arg("inviter", inviter).arg("organisation", self.organisation.as_str()).to_string()
        };
        let (subject, why) = (of("subject"), of("why"));
        let holds = t.msg("mail-colleague-invited-holds").arg("time", days(t, self.days));
        let known = |part: &str| {
            let way = if inviter.is_empty() { "-plain" } else { "" };
            t.msg(format!("mail-colleague-invited-{part}{way}")).arg("inviter", inviter).to_string()
        };
        Plain {
            preview: why.clone(),
            heading: subject.clone(),
            subject,
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![t.text("mail-about"), why, holds.to_string()],
            actions: vec![Action::new(t, "mail-colleague-invited-open", &self.link)],
            after: Some(known("stranger")),
            foot: known("foot"),
            ..Plain::default()
        }
    }

    fn samples(_: Translator) -> Vec<(&'static str, Self)> {
        let of = |name: &str, inviter: &str, organisation: &str, link: String, hands_over| Self {
            recipient_name: name.to_owned(),
            inviter: inviter.to_owned(),
            organisation: organisation.to_owned(),
            link,
            days: 14,
            hands_over,
        };
        let (person, hostile) = (OTHER_PERSON, OTHER_HOSTILE_PERSON);
        vec![
            ("usual", of(PERSON, person, SCHOOL, LINK.to_owned(), false)),
            ("hands_over", of(PERSON, person, COMPANY, LINK.to_owned(), true)),
            ("longest", of(HOSTILE_PERSON, hostile, HOSTILE_COMPANY, long_link(), true)),
            ("sparest", of("", "", "Lim Gradnja", LINK.to_owned(), false)),
        ]
    }
}
