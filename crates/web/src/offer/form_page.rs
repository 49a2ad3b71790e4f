//! The form as a page: empty, prefilled, or back with what has to be mended.

use app::catalogue::Catalogue;
use askama::Template;
use askama_web::WebTemplate;
use domain::{FieldError, FieldErrors};
use i18n::Translator;

use super::{
    choices::{self, Choice, Family, Term},
    form::OfferForm,
    reading::Reading,
    trade::TradeReading,
};
use crate::{shell::Shell, wording::capitalised};

/// The fields as they stand on the page.
const FIELDS: [&str; 13] = [
    "trade",
    "town",
    "activity",
    "quantity",
    "starts_on",
    "ends_on",
    "weekday",
    "language",
    "step_free",
    "meals",
    "travel",
    "lodging",
    "title",
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

impl FormView {
    /// A form that nobody has sent yet.
    pub(super) fn empty(t: Translator, values: OfferForm) -> Self {
        Self {
            errors: vec![],
            understood: None,
            trade_choices: vec![],
            town_choices: vec![],
            families: choices::families(t, &values.activity),
            weekdays: choices::weekdays(t, &values.weekday),
            languages: choices::languages(t, &values.language),
            terms: choices::terms(t, &values),
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
            errors: in_order(errors.0.iter().map(shown).collect()),
            understood: understood(t, catalogue, &reading.trade),
            trade_choices: choices::trade_choices(t, catalogue, &reading.trade),
            town_choices: choices::town_choices(t, catalogue, &reading.town),
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

/// As the fields stand on the page; what is about none of them goes first.
fn in_order(mut errors: Vec<ShownError>) -> Vec<ShownError> {
    errors.sort_by_key(|error| FIELDS.iter().position(|field| *field == error.anchor));
    errors
}

/// The field of the form that an error is about; the use case names its own fields.
fn anchor(field: &str) -> &'static str {
    let last = field.rsplit('.').next().unwrap_or(field);
    let own = match last {
        "place" => "town",
        trade if trade.starts_with("trade") => "trade",
        other => other,
    };
    FIELDS.iter().copied().find(|field| *field == own).unwrap_or("main")
}

fn understood(t: Translator, catalogue: &Catalogue, reading: &TradeReading) -> Option<String> {
    let TradeReading::Known(id) = reading else { return None };
    let name = capitalised(&catalogue.trade_name(*id, t.locale));
    let code = catalogue
        .trade(*id)
        .map(|trade| t.msg("offer-form-trade-code").arg("code", trade.isco08.to_string()));
    Some(code.map_or_else(|| name.clone(), |code| format!("{name} {code}")))
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
    fn errors_come_as_their_fields_stand() {
        let errors = ["title", "main", "activity", "trade", "ends_on"];
        let shown = errors.map(|anchor| ShownError { anchor, message: String::new() });
        let order: Vec<&str> = in_order(shown.into()).iter().map(|error| error.anchor).collect();
        assert_eq!(order, ["main", "trade", "activity", "ends_on", "title"]);
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
