//! To a company's contact who has no account: a school is interested, and a click answers.

use super::made_up::{
    COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, LONG_SCHOOL, PERSON, REMOVE_ME, SCHOOL, UNSUBSCRIBE,
    long_link,
};
use super::plain::{Action, Plain, PlainMessage, fact, greeting};
use domain::{Activity, Country, Participants};
use i18n::Translator;

/// A question with three answers, each a link of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolInterested {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Whose contact they are.
    pub company: String,
    /// Who asks.
    pub school: String,
    /// What the school looks for; may be empty.
    pub need: String,
    /// What the company offers, as it calls it.
    pub offer: String,
    /// Where the school is, with the country when it is another one; may be empty.
    pub place: String,
    /// The place is in Kosovo*: the footnote follows.
    pub names_kosovo: bool,
    /// Yes.
    pub interested: String,
    /// Yes, by phone.
    pub call_me: String,
    /// No.
    pub not_now: String,
    /// Takes what we know of them out of our tables; not for who has an account.
    pub remove_me: Option<String>,
    /// Ends these mails.
    pub unsubscribe: String,
}

impl PlainMessage for SchoolInterested {
    const KIND: &'static str = "school_interested";

    fn plain(&self, t: Translator) -> Plain {
        let of = |key: &'static str| {
            let message =
                t.msg(key).arg("school", self.school.as_str()).arg("company", self.company.as_str());
            message.arg("offer", self.offer.as_str()).to_string()
        };
        let how = t.text("mail-school-interested-how");
        let facts = [
            fact(t, "mail-school-interested-school", &self.school),
            fact(t, "mail-school-suggestion-where", &self.place),
            fact(t, "mail-school-interested-need", &self.need),
            fact(t, "mail-school-interested-offer", &self.offer),
        ];
        Plain {
            subject: of("mail-school-interested-subject"),
            preview: how.clone(),
            heading: of("mail-school-interested-heading"),
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![of("mail-school-interested-why"), how],
            facts: facts.into_iter().flatten().collect(),
            actions: vec![
                Action::new(t, "mail-school-interested-yes", &self.interested),
                Action::new(t, "mail-school-interested-call", &self.call_me),
                Action::new(t, "mail-school-interested-not-now", &self.not_now),
            ],
            after: Some(t.text("mail-school-interested-nothing")),
            foot: of("mail-school-interested-foot"),
            foot_links: std::iter::once(Action::new(t, "mail-foot-stop", &self.unsubscribe))
                .chain(self.remove_me.iter().map(|link| Action::new(t, "mail-foot-remove", link)))
                .collect(),
            names_kosovo: self.names_kosovo,
            ..Plain::default()
        }
    }

    fn samples(t: Translator) -> Vec<(&'static str, Self)> {
        let both = |before: &str, next: String| {
            t.msg("list-comma").arg("before", before).arg("next", next).to_string()
        };
        let training = t.activity(Activity::PracticalTraining);
        let need = both(&training, t.count_participants(Participants::Learners, 6));
        let usual = Self {
            recipient_name: PERSON.to_owned(),
            company: COMPANY.to_owned(),
            school: SCHOOL.to_owned(),
            need,
            offer: training,
            place: "Zenica".to_owned(),
            names_kosovo: false,
            interested: LINK.to_owned(),
            call_me: format!("{LINK}-call"),
            not_now: format!("{LINK}-later"),
            remove_me: Some(REMOVE_ME.to_owned()),
            unsubscribe: UNSUBSCRIBE.to_owned(),
        };
        let longest = Self {
            recipient_name: HOSTILE_PERSON.to_owned(),
            company: HOSTILE_COMPANY.to_owned(),
            school: LONG_SCHOOL.to_owned(),
            offer: format!("\"{}\" <2027> & {}", usual.offer, t.activity(Activity::GuestLecture)),
            place: both("Prizren", t.country(Country::KOSOVO)),
            names_kosovo: true,
            interested: long_link(),
            ..usual.clone()
        };
        let sparest = Self {
            recipient_name: String::new(),
            company: "Lim Gradnja".to_owned(),
            school: "Srednja škola Bijelo Polje".to_owned(),
            need: String::new(),
            offer: t.activity(Activity::GuestLecture),
            place: String::new(),
            ..usual.clone()
        };
        vec![("usual", usual), ("longest", longest), ("sparest", sparest)]
    }
}
