//! What the form offers to choose from.

use app::catalogue::Catalogue;
use domain::{Activity, ActivityFamily, LanguageTag};
use i18n::Translator;

use super::{
    form::OfferForm,
    town::TownReading,
    trade::{self, TradeReading},
    typed::WEEK,
};
use crate::wording::{capitalised, with_commas};

/// The languages that can be ticked: those of the four countries, and what their guests speak most.
const LANGUAGES: [&str; 8] = ["sq", "bs", "hr", "sr", "sr-Latn-ME", "en", "de", "it"];

/// Facts of which one can say yes or no, with the key of their name.
const TERMS: [(&str, &str); 4] = [
    ("step_free", "term-step-free"),
    ("meals", "term-meals"),
    ("travel", "term-travel"),
    ("lodging", "term-lodging"),
];

/// One of several to choose from.
pub(super) struct Choice {
    pub(super) id: String,
    pub(super) value: String,
    pub(super) label: String,
    pub(super) is_chosen: bool,
}

/// Activities of one family; folded unless it is the usual one or holds what was chosen.
pub(super) struct Family {
    pub(super) heading: String,
    pub(super) choices: Vec<Choice>,
    pub(super) is_usual: bool,
    pub(super) is_open: bool,
}

/// A fact of which one can say yes or no.
pub(super) struct Term {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) choices: Vec<Choice>,
}

/// Ids as error summaries want them: the first bears the field's name.
fn choices(name: &str, all: impl Iterator<Item = (String, String, bool)>) -> Vec<Choice> {
    let id = |n: usize| if n == 0 { name.to_owned() } else { format!("{name}-{n}") };
    let choice = |(n, (value, label, is_chosen))| Choice { id: id(n), value, label, is_chosen };
    all.enumerate().map(choice).collect()
}

pub(super) fn families(t: Translator, chosen: &str) -> Vec<Family> {
    let all = Activity::ALL.iter().map(|activity| {
        (activity.as_str().to_owned(), t.activity_offered(*activity), activity.as_str() == chosen)
    });
    let mut numbered = choices("activity", all);
    ActivityFamily::ALL
        .iter()
        .map(|family| {
            let of_family = |choice: &mut Choice| {
                Activity::parse(&choice.value).is_ok_and(|activity| activity.family() == *family)
            };
            let choices: Vec<Choice> = numbered.extract_if(.., of_family).collect();
            let is_usual = *family == ActivityFamily::Placement;
            let is_open = choices.iter().any(|choice| choice.is_chosen);
            Family { heading: t.family(*family), choices, is_usual, is_open }
        })
        .collect()
}

pub(super) fn weekdays(t: Translator, ticked: &[String]) -> Vec<Choice> {
    let day = |day: &chrono::Weekday| {
        let number = day.number_from_monday().to_string();
        let is_ticked = ticked.contains(&number);
        (number, capitalised(&t.weekday(*day)), is_ticked)
    };
    choices("weekday", WEEK.iter().map(day))
}

pub(super) fn languages(t: Translator, ticked: &[String]) -> Vec<Choice> {
    let tags = LANGUAGES.iter().filter_map(|tag| tag.parse::<LanguageTag>().ok());
    let language = |tag: LanguageTag| {
        let is_ticked = ticked.iter().any(|own| own == tag.as_str());
        (tag.to_string(), capitalised(&t.language(&tag)), is_ticked)
    };
    choices("language", tags.map(language))
}

/// The facts of which one can say yes or no.
pub(super) fn terms(t: Translator, values: &OfferForm) -> Vec<Term> {
    TERMS.iter().map(|(name, key)| term(t, name, key, values.chosen(name))).collect()
}

fn term(t: Translator, name: &'static str, key: &str, chosen: &str) -> Term {
    let words = [("", "not-stated"), ("yes", "word-yes"), ("no", "word-no")];
    let all =
        words.map(|(value, key)| (value.to_owned(), capitalised(&t.text(key)), value == chosen)).into_iter();
    Term { name, label: capitalised(&t.text(key)), choices: choices(name, all) }
}

pub(super) fn trade_choices(t: Translator, catalogue: &Catalogue, reading: &TradeReading) -> Vec<Choice> {
    let TradeReading::Unsure(ids) = reading else { return vec![] };
    let known = ids.iter().filter_map(|id| catalogue.trade(*id));
    let all = known
        .map(|trade| (trade.code.clone(), capitalised(&catalogue.trade_name(trade.id, t.locale)), false));
    let none = (trade::NONE.to_owned(), t.text("offer-form-trade-other"), false);
    choices("trade_choice", all.chain([none]))
}

pub(super) fn town_choices(t: Translator, catalogue: &Catalogue, reading: &TownReading) -> Vec<Choice> {
    let TownReading::Ambiguous(ids) = reading else { return vec![] };
    let known = ids.iter().filter_map(|id| catalogue.place(*id));
    let label = |place: &domain::Place| {
        let name = catalogue.place_name(place.id, t.locale);
        let around = catalogue.region_around(place, t.locale);
        with_commas(t, std::iter::once(name).chain(around).chain([t.country(place.country)]))
    };
    choices("town_choice", known.map(|place| (place.code.clone(), label(place), false)))
}

#[cfg(test)]
mod tests {
    use domain::Locale;

    use super::*;

    #[test]
    fn all_activities_can_be_chosen_once() {
        let t = Translator::new(Locale::Sq);
        let families = families(t, "guest_lecture");
        let all: Vec<&Choice> = families.iter().flat_map(|family| &family.choices).collect();
        assert_eq!(all.len(), Activity::ALL.len());
        assert_eq!(all.iter().filter(|choice| choice.is_chosen).count(), 1);
        assert_eq!(families.iter().filter(|family| family.is_open).count(), 1);
        assert_eq!(all[0].id, "activity");
    }
}
