//! To a company: a permission to train runs out.

use super::made_up::{
    COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, PERSON, SETTINGS, UNSUBSCRIBE, day, long_link,
};
use super::plain::{Action, Plain, PlainMessage, fact, greeting, ways_out};
use i18n::Translator;

/// An accreditation that ends soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccreditationExpiring {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Whose it is.
    pub company: String,
    /// For which trade.
    pub trade: String,
    /// Who gave it; may be empty.
    pub issuer: String,
    /// The last day, in words.
    pub date: String,
    /// The own pages.
    pub link: String,
    /// Where one changes what is sent.
    pub settings_link: String,
    /// Ends these mails.
    pub unsubscribe: String,
}

impl PlainMessage for AccreditationExpiring {
    const KIND: &'static str = "accreditation_expiring";

    fn plain(&self, t: Translator) -> Plain {
        let of = |key: &'static str| {
            let message = t.msg(key).arg("company", self.company.as_str());
            message.arg("trade", self.trade.as_str()).arg("date", self.date.as_str()).to_string()
        };
        let why = of("mail-accreditation-expiring-why");
        let facts = [
            fact(t, "mail-accreditation-expiring-trade", &self.trade),
            fact(t, "mail-accreditation-expiring-issuer", &self.issuer),
            fact(t, "mail-accreditation-expiring-until", &self.date),
        ];
        Plain {
            subject: of("mail-accreditation-expiring-subject"),
            preview: why.clone(),
            heading: of("mail-accreditation-expiring-heading"),
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![why, t.text("mail-accreditation-expiring-how")],
            facts: facts.into_iter().flatten().collect(),
            actions: vec![Action::new(t, "mail-accreditation-expiring-open", &self.link)],
            after: Some(t.text("mail-accreditation-expiring-nothing")),
            foot: t.msg("mail-foot-speaks").arg("organisation", self.company.as_str()).to_string(),
            foot_links: ways_out(t, &self.settings_link, &self.unsubscribe),
            ..Plain::default()
        }
    }

    fn samples(t: Translator) -> Vec<(&'static str, Self)> {
        let usual = Self {
            recipient_name: PERSON.to_owned(),
            company: COMPANY.to_owned(),
            trade: "CNC".to_owned(),
            issuer: "Privredna komora FBiH".to_owned(),
            date: day(t, 12, 31),
            link: LINK.to_owned(),
            settings_link: SETTINGS.to_owned(),
            unsubscribe: UNSUBSCRIBE.to_owned(),
        };
        let longest = Self {
            recipient_name: HOSTILE_PERSON.to_owned(),
            company: HOSTILE_COMPANY.to_owned(),
            issuer: "Oda \"e\" <Zejtarisë> & Ekonomisë".to_owned(),
            link: long_link(),
            ..usual.clone()
        };
        let sparest = Self { recipient_name: String::new(), issuer: String::new(), ..usual.clone() };
        vec![("usual", usual), ("longest", longest), ("sparest", sparest)]
    }
}
