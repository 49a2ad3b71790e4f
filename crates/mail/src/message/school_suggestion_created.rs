//! To a placement coordinator: a company fits what the school looks for.

use super::plain::greeting;
use super::{Message, RenderError};
use crate::letter::clean;
use crate::plain_text::{self, Fact};
use askama::Template;
use i18n::Translator;
use std::iter;

mod samples;

/// The best of the suggestions that are new, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolSuggestionCreated {
    /// Who reads it; may be empty.
    pub recipient_name: String,
    /// Who looks.
    pub school_name: String,
    /// What the school looks for, as the school calls it.
    pub need: String,
    /// The best suggestion.
    pub best: BestSuggestion,
    /// Suggestions for this need now, this one among them.
    pub total: u32,
    /// Where to read and answer.
    pub link: String,
    /// Where to change what is sent, for people who can.
    pub settings_link: Option<String>,
    /// Ends these mails, for people who can.
    pub unsubscribe: Option<String>,
    /// A place or country in it is Kosovo*: the footnote follows.
    pub names_kosovo: bool,
}

/// A suggestion as the mail tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BestSuggestion {
    /// The company.
    pub company: String,
    /// What it offers: "practical training".
    pub activity: String,
    /// In which trade; a guest lecture may have none.
    pub trade: Option<String>,
    /// Town, with the country when it is another one.
    pub place: String,
    /// From the school: "24 km by road", "66 km, round the lake (Lake Skadar)"; empty where distance doesn't count, as abroad.
    pub distance: String,
    /// Dates and days.
    pub when: String,
    /// With its unit: "6 places".
    pub quantity: String,
    /// Half sentences, the strongest first; three are shown.
    pub reasons: Vec<String>,
    /// Points out of 10,000.
    pub score: u16,
}

/// As many as a reader takes in at a glance.
const REASONS: usize = 3;

/// What both templates say.
struct Said<'a> {
    mail: &'a SchoolSuggestionCreated,
    subject: String,
    heading: String,
    greeting: String,
    why: String,
    facts: Vec<Fact>,
    count: String,
    foot: String,
    names_kosovo: bool,
}

#[derive(Template)]
#[template(path = "school_suggestion_created/body.txt")]
struct Text<'a> {
    t: Translator,
    said: Said<'a>,
}

#[derive(Template)]
#[template(path = "school_suggestion_created/body.html")]
struct Html<'a> {
    t: Translator,
    said: Said<'a>,
}

impl Message for SchoolSuggestionCreated {
    const KIND: &'static str = "school_suggestion_created";

    fn subject(&self, t: Translator) -> String {
        let message = t.msg("mail-school-suggestion-subject");
        clean(&message.arg("company", self.best.company.as_str()).arg("need", self.need.as_str()).to_string())
    }

    fn text(&self, t: Translator) -> Result<String, RenderError> {
        Text { t, said: self.said(t) }.render().map_err(|source| RenderError { kind: Self::KIND, source })
    }

    fn html(&self, t: Translator) -> Result<String, RenderError> {
        Html { t, said: self.said(t) }.render().map_err(|source| RenderError { kind: Self::KIND, source })
    }

    fn samples(t: Translator) -> Vec<(&'static str, Self)> {
        samples::all(t)
    }
}

impl SchoolSuggestionCreated {
    fn said(&self, t: Translator) -> Said<'_> {
        let (school, company) = (self.school_name.as_str(), self.best.company.as_str());
        let why = t.msg("mail-school-suggestion-why").arg("school", school).arg("company", company);
        Said {
            mail: self,
            subject: self.subject(t),
            heading: t.msg("mail-school-suggestion-heading").arg("company", company).to_string(),
            greeting: greeting(t, &self.recipient_name),
            why: why.arg("need", self.need.as_str()).to_string(),
            facts: self.best.facts(t),
            count: t.msg("mail-school-suggestion-count").arg("n", self.total).to_string(),
            foot: t.msg("mail-foot-why").arg("organisation", school).to_string(),
            names_kosovo: self.names_kosovo || self.words().any(i18n::names_kosovo),
        }
    }

    /// All words that came from outside, but for the reader's name: who is called Kosovare is no place.
    fn words(&self) -> impl Iterator<Item = &str> {
        let Self { school_name, need, best, .. } = self;
        let BestSuggestion { company, activity, trade, place, distance, when, quantity, reasons, .. } = best;
        [school_name, need, company, activity, place, distance, when, quantity]
            .into_iter()
            .chain(trade)
            .chain(reasons)
            .map(String::as_str)
    }
}

impl BestSuggestion {
    fn facts(&self, t: Translator) -> Vec<Fact> {
        let fact = |key: &str, value: String| Fact { label: t.text(key), value };
        let score = t.msg("mail-school-suggestion-score").arg("score", self.score).arg("of", 10_000);
        let trade = self.trade.clone().map(|trade| fact("criterion-trade", trade));
        iter::once(fact("mail-school-suggestion-offer", self.activity.clone()))
            .chain(trade)
            .chain([
                fact("mail-school-suggestion-where", self.location(t)),
                fact("mail-school-suggestion-when", self.when.clone()),
                fact("mail-school-suggestion-how-many", self.quantity.clone()),
                fact("suggestions-parts-total", score.to_string()),
            ])
            .collect()
    }

    /// The town and the way there; a way that doesn't count isn't told.
    fn location(&self, t: Translator) -> String {
        if self.distance.is_empty() {
            return self.place.clone();
        }
        let both = t.msg("list-comma").arg("before", self.place.as_str()).arg("next", self.distance.as_str());
        both.to_string()
    }

    fn strongest(&self) -> &[String] {
        &self.reasons[..self.reasons.len().min(REASONS)]
    }
}
