//! The form as a page: empty, prefilled, or back with what has to be mended.

use app::catalogue::Catalogue;
use askama::Template;
use askama_web::WebTemplate;
use domain::{Activity, ActivityFamily, FieldError, FieldErrors, LanguageTag};
use i18n::Translator;

use super::{
    form::OfferForm,
    reading::Reading,
    town::TownReading,
    trade::{self, TradeReading},
    typed::WEEK,
};
use crate::{
    shell::Shell,
    wording::{capitalised, with_commas},
};

/// The languages that can be ticked: those of the four countries, and what their guests speak most.
const LANGUAGES: [&str; 8] = ["sq", "bs", "hr", "sr", "sr-Latn-ME", "en", "de", "it"];

/// Facts of which one can say yes or no, with the key of their name.
const TERMS: [(&str, &str); 4] = [
    ("step_free", "term-step-free"),
    ("meals", "term-meals"),
    ("travel", "term-travel"),
    ("lodging", "term-lodging"),
];

#[derive(Template, WebTemplate)]
#[template(path = "offer/new.html")]
pub(crate) struct OfferFormPage {
    pub(super) shell: Shell,
    pub(super) t: Translator,
    pub(super) form: FormView,
}

/// What the form's macros read.
pub(crate) struct FormView {
    values: OfferForm,
    errors: Vec<ShownError>,
    /// "Welder (ISCO 7212)", where the words were understood.
    understood: Option<String>,
    trade_choices: Vec<Choice>,
    town_choices: Vec<Choice>,
    families: Vec<Family>,
    weekdays: Vec<Choice>,
    languages: Vec<Choice>,
    terms: Vec<Term>,
}

/// What has to be mended, and the field to jump to.
struct ShownError {
    anchor: &'static str,
    message: String,
}

/// One of several to choose from.
struct Choice {
    id: String,
    value: String,
    label: String,
    is_chosen: bool,
}

/// Activities of one family; folded unless it is the usual one or holds what was chosen.
struct Family {
    heading: String,
    choices: Vec<Choice>,
    is_usual: bool,
    is_open: bool,
}

/// A fact of which one can say yes or no.
struct Term {
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
}

impl FormView {
    /// A form that nobody has sent yet.
    pub(super) fn empty(t: Translator, values: OfferForm) -> Self {
        Self {
            errors: vec![],
            understood: None,
            trade_choices: vec![],
            town_choices: vec![],
            families: families(t, &values.activity),
            weekdays: weekdays(t, &values.weekday),
            languages: languages(t, &values.language),
            terms: TERMS.iter().map(|(name, key)| term(t, name, key, values.chosen(name))).collect(),
            values,
        }
    }

    /// A form that came back.
    pub(super) fn refused(
        t: Translator,
        catalogue: &Catalogue,
        values: OfferForm,
        reading: &Reading,
        errors: &FieldErrors,
    ) -> Self {
        let shown =
            |error: &FieldError| ShownError { anchor: anchor(&error.field), message: t.field_error(error) };
        Self {
            errors: errors.0.iter().map(shown).collect(),
            understood: understood(t, catalogue, &reading.trade),
            trade_choices: trade_choices(t, catalogue, &reading.trade),
            town_choices: town_choices(t, catalogue, &reading.town),
            ..Self::empty(t, values)
        }
    }

    fn error(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.anchor == name).map(|error| error.message.as_str())
    }

    fn value(&self, name: &str) -> &str {
        self.values.value(name)
    }

    /// The ids of what describes a field.
    fn described_by(&self, name: &str, has_hint: bool) -> Option<String> {
        let hint = has_hint.then(|| format!("{name}-hint"));
        let error = self.error(name).map(|_| format!("{name}-error"));
        let ids: Vec<String> = [hint, error].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// The field of the form that an error is about; the use case names its own fields.
fn anchor(field: &str) -> &'static str {
    let last = field.rsplit('.').next().unwrap_or(field);
    match last {
        "activity" => "activity",
        "town" | "place" => "town",
        "quantity" => "quantity",
        "starts_on" => "starts_on",
        "ends_on" => "ends_on",
        "weekday" => "weekday",
        "language" => "language",
        "title" => "title",
        "step_free" => "step_free",
        "meals" => "meals",
        "travel" => "travel",
        "lodging" => "lodging",
        trade if trade.starts_with("trade") => "trade",
        _ => "main",
    }
}

/// Ids as error summaries want them: the first bears the field's name.
fn choices(name: &str, all: impl Iterator<Item = (String, String, bool)>) -> Vec<Choice> {
    let id = |n: usize| if n == 0 { name.to_owned() } else { format!("{name}-{n}") };
    let choice = |(n, (value, label, is_chosen))| Choice { id: id(n), value, label, is_chosen };
    all.enumerate().map(choice).collect()
}

fn families(t: Translator, chosen: &str) -> Vec<Family> {
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

fn weekdays(t: Translator, ticked: &[String]) -> Vec<Choice> {
    let day = |day: &chrono::Weekday| {
        let number = day.number_from_monday().to_string();
        let is_ticked = ticked.contains(&number);
        (number, capitalised(&t.weekday(*day)), is_ticked)
    };
    choices("weekday", WEEK.iter().map(day))
}

fn languages(t: Translator, ticked: &[String]) -> Vec<Choice> {
    let tags = LANGUAGES.iter().filter_map(|tag| tag.parse::<LanguageTag>().ok());
    let language = |tag: LanguageTag| {
        let is_ticked = ticked.iter().any(|own| own == tag.as_str());
        (tag.to_string(), capitalised(&t.language(&tag)), is_ticked)
    };
    choices("language", tags.map(language))
}

fn term(t: Translator, name: &'static str, key: &str, chosen: &str) -> Term {
    let words = [("", "not-stated"), ("yes", "word-yes"), ("no", "word-no")];
    let all =
        words.map(|(value, key)| (value.to_owned(), capitalised(&t.text(key)), value == chosen)).into_iter();
    Term { name, label: capitalised(&t.text(key)), choices: choices(name, all) }
}

fn understood(t: Translator, catalogue: &Catalogue, reading: &TradeReading) -> Option<String> {
    let TradeReading::Known(id) = reading else { return None };
    let name = catalogue.trade_name(*id, t.locale);
    let code = catalogue
        .trade(*id)
        .map(|trade| t.msg("offer-form-trade-code").arg("code", trade.isco08.to_string()));
    Some(code.map_or_else(|| name.clone(), |code| format!("{name} {code}")))
}

fn trade_choices(t: Translator, catalogue: &Catalogue, reading: &TradeReading) -> Vec<Choice> {
    let TradeReading::Unsure(ids) = reading else { return vec![] };
    let known = ids.iter().filter_map(|id| catalogue.trade(*id));
    let all = known.map(|trade| (trade.code.clone(), catalogue.trade_name(trade.id, t.locale), false));
    let none = (trade::NONE.to_owned(), t.text("offer-form-trade-other"), false);
    choices("trade_choice", all.chain([none]))
}

fn town_choices(t: Translator, catalogue: &Catalogue, reading: &TownReading) -> Vec<Choice> {
    let TownReading::Ambiguous(ids) = reading else { return vec![] };
    let known = ids.iter().filter_map(|id| catalogue.place(*id));
    let label = |place: &domain::Place| {
        let name = catalogue.place_name(place.id, t.locale);
        with_commas(t, [name, catalogue.region_name(place.region, t.locale), t.country(place.country)])
    };
    choices("town_choice", known.map(|place| (place.code.clone(), label(place), false)))
}

#[cfg(test)]
mod tests {
    use domain::Locale;

    use super::*;

    #[test]
    fn every_error_leads_to_a_field() {
        for (field, id) in [
            ("periods[0].ends_on", "ends_on"),
            ("facts.quantity", "quantity"),
            ("place", "town"),
            ("trades[0]", "trade"),
            ("trades", "trade"),
            ("organisation", "main"),
        ] {
            assert_eq!(anchor(field), id, "{field}");
        }
    }

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

    #[test]
    fn what_was_typed_is_kept() {
        let t = Translator::new(Locale::En);
        let values = OfferForm {
            title: "<b>".to_owned(),
            weekday: vec!["2".to_owned()],
            language: vec!["sr-Latn-ME".to_owned()],
            meals: "no".to_owned(),
            ..OfferForm::default()
        };
        let form = FormView::empty(t, values);
        let ticked = |all: &[Choice]| -> Vec<String> {
            all.iter().filter(|choice| choice.is_chosen).map(|choice| choice.label.clone()).collect()
        };
        assert_eq!(form.value("title"), "<b>");
        assert_eq!(ticked(&form.weekdays), ["Tuesday"]);
        assert_eq!(ticked(&form.languages), ["Montenegrin"]);
        assert_eq!(ticked(&form.terms[1].choices), ["No"]);
        assert_eq!(ticked(&form.terms[0].choices), ["Not stated"]);
    }
}
