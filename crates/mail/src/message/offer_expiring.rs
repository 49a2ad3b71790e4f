//! To a company: the last dates of what it offers are near.

use super::made_up::{
    COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, PERSON, SETTINGS, UNSUBSCRIBE, day, long_link,
};
use super::plain::{Action, Plain, PlainMessage, greeting, ways_out};
use domain::Activity;
use i18n::Translator;

/// An offer that ends soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferExpiring {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Who offers.
    pub company: String,
    /// What, as the company calls it.
    pub offer: String,
    /// The last day, in words.
    pub date: String,
    /// The offer's page.
    pub link: String,
    /// Where one changes what is sent.
    pub settings_link: String,
    /// Ends these mails.
    pub unsubscribe: String,
}

impl PlainMessage for OfferExpiring {
    const KIND: &'static str = "offer_expiring";

    fn plain(&self, t: Translator) -> Plain {
        let of = |key: &'static str| {
            t.msg(key).arg("offer", self.offer.as_str()).arg("date", self.date.as_str()).to_string()
        };
        let why = of("mail-offer-expiring-why");
        Plain {
            subject: of("mail-offer-expiring-subject"),
            preview: why.clone(),
            heading: of("mail-offer-expiring-heading"),
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![why],
            actions: vec![Action::new(t, "mail-offer-expiring-open", &self.link)],
            after: Some(t.text("mail-offer-expiring-nothing")),
            foot: t.msg("mail-foot-speaks").arg("organisation", self.company.as_str()).to_string(),
            foot_links: ways_out(t, &self.settings_link, &self.unsubscribe),
            ..Plain::default()
        }
    }

    fn samples(t: Translator) -> Vec<(&'static str, Self)> {
        let usual = Self {
            recipient_name: PERSON.to_owned(),
            company: COMPANY.to_owned(),
            offer: t.activity(Activity::PracticalTraining),
            date: day(t, 12, 31),
            link: LINK.to_owned(),
            settings_link: SETTINGS.to_owned(),
            unsubscribe: UNSUBSCRIBE.to_owned(),
        };
        let longest = Self {
            recipient_name: HOSTILE_PERSON.to_owned(),
            company: HOSTILE_COMPANY.to_owned(),
            offer: format!("\"{}\" <2027> & {}", usual.offer, t.activity(Activity::GuestLecture)),
            link: long_link(),
            ..usual.clone()
        };
        let sparest = Self { recipient_name: String::new(), ..usual.clone() };
        vec![("usual", usual), ("longest", longest), ("sparest", sparest)]
    }
}
