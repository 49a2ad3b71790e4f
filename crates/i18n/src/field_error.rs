//! What is wrong with a field.
use chrono::NaiveDate;
use domain::{Activity, FieldError, OfferState, Participants, SuggestionState};
use fluent_bundle::FluentValue;

use crate::Translator;

impl Translator {
    /// What is wrong and what it would take, without the field's name: "Write a number from 1 to 8". A code for which
    /// nobody has written a sentence is worded generally.
    pub fn field_error(self, error: &FieldError) -> String {
        let key = format!("error-{}", error.code);
        if !self.has(&key) {
            return self.text("error-other");
        }
        let message = self.msg(key);
        error
            .args
            .iter()
            .fold(message, |message, (name, value)| message.arg(*name, self.value(name, value)))
            .to_string()
    }

    /// Arguments come as texts; what they mean follows from their name and form.
    fn value(self, name: &str, value: &str) -> FluentValue<'static> {
        let worded = match name {
            "activity" => Activity::parse(value).ok().map(|activity| self.activity(activity)),
            "expected" => self.participants_in(value),
            "from" => self.state_in(value),
            _ => None,
        };
        if let Some(text) = worded {
            return text.into();
        }
        if let Ok(number) = value.parse::<i64>() {
            return number.into();
        }
        match value.parse::<NaiveDate>() {
            Ok(day) => self.date(day).into(),
            Err(_) => value.to_owned().into(),
        }
    }

    fn participants_in(self, words: &str) -> Option<String> {
        let known: Result<Vec<_>, _> = words.split(", ").map(Participants::parse).collect();
        Some(self.list(known.ok()?.into_iter().map(|who| self.participants(who))))
    }

    fn state_in(self, word: &str) -> Option<String> {
        let offer = OfferState::parse(word).map(|state| self.offer_word(state));
        offer.or_else(|_| SuggestionState::parse(word).map(|state| self.suggestion_state(state))).ok()
    }
}
