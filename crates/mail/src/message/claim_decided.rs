//! To somebody who said that they speak for an organisation: they do, or it could not be shown.

use super::made_up::{
    COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, PERSON, long_link, long_reason, reason,
};
use super::plain::{Action, Plain, PlainMessage, fact, greeting};
use i18n::Translator;

/// A coordinator has decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimDecided {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// For which organisation they want to speak.
    pub organisation: String,
    /// Whether they do from now on.
    pub approved: bool,
    /// As the coordinator wrote it.
    pub reason: Option<String>,
    /// Where to go on.
    pub link: String,
}

impl PlainMessage for ClaimDecided {
    const KIND: &'static str = "claim_decided";

    fn plain(&self, t: Translator) -> Plain {
        let way = if self.approved { "approved" } else { "refused" };
        let of = |part: &str| {
            let message = t.msg(format!("mail-claim-decided-{way}-{part}"));
            message.arg("organisation", self.organisation.as_str()).to_string()
        };
        let (subject, why) = (of("subject"), of("why"));
        let after = if self.approved { "mail-nothing-to-do" } else { "mail-claim-decided-refused-mistake" };
        let foot = t.msg("mail-claim-decided-foot").arg("organisation", self.organisation.as_str());
        Plain {
            preview: why.clone(),
            heading: subject.clone(),
            subject,
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![why],
            facts: self.reason.iter().filter_map(|reason| fact(t, "mail-reason", reason)).collect(),
            actions: vec![Action::new(t, "mail-open-praktika", &self.link)],
            after: Some(t.text(after)),
            foot: foot.to_string(),
            ..Plain::default()
        }
    }

    fn samples(t: Translator) -> Vec<(&'static str, Self)> {
        let of = |name: &str, organisation: &str, approved, reason: Option<String>, link: String| Self {
            recipient_name: name.to_owned(),
            organisation: organisation.to_owned(),
            approved,
            reason,
            link,
        };
        let reason = reason(t).to_owned();
        vec![
            ("usual", of(PERSON, COMPANY, true, None, LINK.to_owned())),
            ("refused", of(PERSON, COMPANY, false, Some(reason), LINK.to_owned())),
            ("longest", of(HOSTILE_PERSON, HOSTILE_COMPANY, false, Some(long_reason(t)), long_link())),
            ("sparest", of("", "Lim Gradnja", false, None, LINK.to_owned())),
        ]
    }
}
