//! To a company, with or without an account: does what it offers still stand?

use super::made_up::{
    COMPANY, HOSTILE_COMPANY, HOSTILE_PERSON, LINK, PERSON, REMOVE_ME, UNSUBSCRIBE, long_link,
};
use super::plain::{Action, Plain, PlainMessage, fact, greeting};
use chrono::NaiveDate;
use domain::Activity;
use i18n::Translator;

/// A question that silence answers too: the offer ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferStillValid {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Who offers.
    pub company: String,
    /// What, as the company calls it.
    pub offer: String,
    /// The day from which it stands unchanged, in words.
    pub since: String,
    /// Yes.
    pub still_valid: String,
    /// The offer's page, for people who can sign in.
    pub withdraw: Option<String>,
    /// Takes what we know of them out of our tables, for people without an account.
    pub remove_me: Option<String>,
    /// Ends these mails.
    pub unsubscribe: String,
}

impl PlainMessage for OfferStillValid {
    const KIND: &'static str = "offer_still_valid";

    fn plain(&self, t: Translator) -> Plain {
        let of = |key: &'static str| {
            let message = t.msg(key).arg("company", self.company.as_str());
            message.arg("offer", self.offer.as_str()).to_string()
        };
        let why = of("mail-offer-still-valid-why");
        let facts = [
            fact(t, "mail-offer-still-valid-offer", &self.offer),
            fact(t, "mail-offer-still-valid-since", &self.since),
        ];
        let yes = Action::new(t, "mail-offer-still-valid-yes", &self.still_valid);
        let withdraw =
            self.withdraw.iter().map(|link| Action::new(t, "mail-offer-still-valid-withdraw", link));
        let stop = Action::new(t, "mail-foot-stop", &self.unsubscribe);
        let remove = self.remove_me.iter().map(|link| Action::new(t, "mail-foot-remove", link));
        Plain {
            subject: of("mail-offer-still-valid-subject"),
            preview: why.clone(),
            heading: t.text("mail-offer-still-valid-heading"),
            greeting: greeting(t, &self.recipient_name),
            paragraphs: vec![why, t.text("mail-offer-still-valid-how")],
            facts: facts.into_iter().flatten().collect(),
            actions: [yes].into_iter().chain(withdraw).collect(),
            after: Some(t.text("mail-offer-still-valid-nothing")),
            foot: of("mail-offer-still-valid-foot"),
            foot_links: [stop].into_iter().chain(remove).collect(),
            ..Plain::default()
        }
    }

    fn samples(t: Translator) -> Vec<(&'static str, Self)> {
        let since = NaiveDate::from_ymd_opt(2026, 9, 14).map(|day| t.date(day)).unwrap_or_default();
        let usual = Self {
            recipient_name: PERSON.to_owned(),
            company: COMPANY.to_owned(),
            offer: t.activity(Activity::PracticalTraining),
            since,
            still_valid: LINK.to_owned(),
            withdraw: None,
            remove_me: Some(REMOVE_ME.to_owned()),
            unsubscribe: UNSUBSCRIBE.to_owned(),
        };
        let with_account = Self { withdraw: Some(format!("{LINK}-offer")), remove_me: None, ..usual.clone() };
        let longest = Self {
            recipient_name: HOSTILE_PERSON.to_owned(),
            company: HOSTILE_COMPANY.to_owned(),
            offer: format!("\"{}\" <2027> & {}", usual.offer, t.activity(Activity::GuestLecture)),
            still_valid: long_link(),
            withdraw: with_account.withdraw.clone(),
            ..usual.clone()
        };
        let sparest = Self {
            recipient_name: String::new(),
            company: "Lim Gradnja".to_owned(),
            offer: t.activity(Activity::GuestLecture),
            since: String::new(),
            remove_me: None,
            ..usual.clone()
        };
        vec![("usual", usual), ("with_account", with_account), ("longest", longest), ("sparest", sparest)]
    }
}
