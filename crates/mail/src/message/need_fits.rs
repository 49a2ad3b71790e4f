//! To a company: a school looks for what it offers.

use super::made_up::{
    COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, LONG_SCHOOL, PERSON, SCHOOL, SETTINGS, UNSUBSCRIBE, day,
    long_link,
};
use super::plain::{Action, Plain, PlainMessage, fact, greeting, ways_out};
use domain::Activity;
use i18n::Translator;

/// The need that fits best, and how many others do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedFits {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Who offers.
    pub company: String,
    /// What, as the company calls it.
    pub offer: String,
    /// Who looks.
    pub school: String,
    /// For what.
    pub need: String,
    /// Where the school is.
    pub place: String,
    /// When, in words; may be empty.
    pub when: String,
    /// How many other needs fit.
    pub others: usize,
    /// Why it fits.
    pub link: String,
    /// Where one changes what is sent.
    pub settings_link: String,
    /// Ends these mails.
    pub unsubscribe: String,
    /// The place is in Kosovo*.
    pub names_kosovo: bool,
}

impl PlainMessage for NeedFits {
    const KIND: &'static str = "need_fits";

    fn plain(&self, t: Translator) -> Plain {
        let of = |key: &'static str| {
            let message = t.msg(key).arg("company", self.company.as_str()).arg("offer", self.offer.as_str());
            message.arg("school", self.school.as_str()).arg("need", self.need.as_str()).to_string()
        };
        let why = of("mail-need-fits-why");
        let others = t.msg("mail-need-fits-others").arg("n", self.others).to_string();
        let facts = [
            fact(t, "mail-need-fits-school", &self.school),
            fact(t, "mail-need-fits-need", &self.need),
            fact(t, "mail-need-fits-where", &self.place),
            fact(t, "mail-need-fits-when", &self.when),
            fact(t, "mail-need-fits-offer", &self.offer),
        ];
        Plain {
            subject: of("mail-need-fits-subject"),
            preview: why.clone(),
            heading: of("mail-need-fits-heading"),
            greeting: greeting(t, &self.recipient_name),
            paragraphs: [why].into_iter().chain((self.others > 0).then_some(others)).collect(),
            facts: facts.into_iter().flatten().collect(),
            actions: vec![Action::new(t, "mail-need-fits-open", &self.link)],
            after: Some(t.text("mail-need-fits-nothing")),
            foot: t.msg("mail-foot-speaks").arg("organisation", self.company.as_str()).to_string(),
            foot_links: ways_out(t, &self.settings_link, &self.unsubscribe),
            names_kosovo: self.names_kosovo,
            ..Plain::default()
        }
    }

    fn samples(t: Translator) -> Vec<(&'static str, Self)> {
        let usual = Self {
            recipient_name: PERSON.to_owned(),
            company: COMPANY.to_owned(),
            offer: t.activity(Activity::PracticalTraining),
            school: SCHOOL.to_owned(),
            need: t.activity(Activity::PracticalTraining),
            place: "Zenica".to_owned(),
            when: day(t, 12, 31),
            others: 0,
            link: LINK.to_owned(),
            settings_link: SETTINGS.to_owned(),
            unsubscribe: UNSUBSCRIBE.to_owned(),
            names_kosovo: false,
        };
        let longest = Self {
            recipient_name: HOSTILE_PERSON.to_owned(),
            company: HOSTILE_COMPANY.to_owned(),
            school: LONG_SCHOOL.to_owned(),
            place: format!("Prizren, {}", t.country(domain::Country::KOSOVO)),
            others: 121,
            link: long_link(),
            names_kosovo: true,
            ..usual.clone()
        };
        let sparest = Self {
            recipient_name: String::new(),
            place: String::new(),
            when: String::new(),
            ..usual.clone()
        };
        vec![("usual", usual), ("longest", longest), ("sparest", sparest)]
    }
}
