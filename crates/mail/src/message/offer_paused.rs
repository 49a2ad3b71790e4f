//! To a company: what it offers is hidden, since nobody confirmed it.

use super::made_up::{
    COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, PERSON, REMOVE_ME, SETTINGS, UNSUBSCRIBE, day, long_link,
};
use super::plain::{Action, Plain, PlainMessage, greeting, ways_out};
use domain::Activity;
use i18n::Translator;

/// An offer that paused itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferPaused {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Who offers.
    pub company: String,
    /// What, as the company calls it.
    pub offer: String,
    /// Since when nobody said that it stands, in words.
    pub since: String,
    /// Shows it again.
    pub still_valid: String,
    /// The offer's page, for people who can sign in.
    pub withdraw: Option<String>,
    /// Where one changes what is sent, for people who can sign in.
    pub settings_link: Option<String>,
    /// Takes what we know of them out of our tables, for people without an account.
    pub remove_me: Option<String>,
    /// Ends these mails.
    pub unsubscribe: String,
}

impl PlainMessage for OfferPaused {
    const KIND: &'static str = "offer_paused";

    fn plain(&self, t: Translator) -> Plain {
        let of = |key: &'static str| {
            let message = t.msg(key).arg("company", self.company.as_str());
            message.arg("offer", self.offer.as_str()).arg("since", self.since.as_str()).to_string()
        };
        let why = of("mail-offer-paused-why");
        let yes = Action::new(t, "mail-offer-paused-yes", &self.still_valid);
        let withdraw =
            self.withdraw.iter().map(|link| Action::new(t, "mail-offer-still-valid-withdraw", link));
        let foot_links = match &self.settings_link {
            Some(settings) => ways_out(t, settings, &self.unsubscribe),
            None => vec![Action::new(t, "mail-foot-stop", &self.unsubscribe)],
        };
        let remove = self.remove_me.iter().map(|link| Action::new(t, "mail-foot-remove", link));
        Plain {
            subject: of("mail-offer-paused-subject"),
            preview: why.clone(),
            heading: of("mail-offer-paused-heading"),
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![why, t.text("mail-offer-paused-how")],
            actions: [yes].into_iter().chain(withdraw).collect(),
            after: Some(t.text("mail-offer-paused-nothing")),
            foot: of("mail-offer-still-valid-foot"),
            foot_links: foot_links.into_iter().chain(remove).collect(),
            ..Plain::default()
        }
    }

    fn samples(t: Translator) -> Vec<(&'static str, Self)> {
        let usual = Self {
            recipient_name: PERSON.to_owned(),
            company: COMPANY.to_owned(),
            offer: t.activity(Activity::PracticalTraining),
            since: day(t, 9, 14),
            still_valid: LINK.to_owned(),
            withdraw: Some(format!("{LINK}-offer")),
            settings_link: Some(SETTINGS.to_owned()),
            remove_me: None,
            unsubscribe: UNSUBSCRIBE.to_owned(),
        };
        let longest = Self {
            recipient_name: HOSTILE_PERSON.to_owned(),
            company: HOSTILE_COMPANY.to_owned(),
            offer: format!("\"{}\" <2027> & {}", usual.offer, t.activity(Activity::GuestLecture)),
            still_valid: long_link(),
            ..usual.clone()
        };
        let sparest = Self {
            recipient_name: String::new(),
            withdraw: None,
            settings_link: None,
            remove_me: Some(REMOVE_ME.to_owned()),
            ..usual.clone()
        };
        vec![("usual", usual), ("longest", longest), ("sparest", sparest)]
    }
}
