//! `/account/preferences`: how soon one hears of suggestions.

use app::{
    AppError,
    account::{self, AccountInput},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use domain::{Cadence, FieldError};
use http::Problem;
use i18n::Translator;
use serde::Deserialize;

use super::{
    at,
    choice::{Choice, choices},
    come_back,
};
use crate::{
    Web,
    fields::Fields,
    shell::{Section, Shell},
    visitor::Person,
};

#[derive(Template, WebTemplate)]
#[template(path = "account/preferences.html")]
pub(crate) struct PreferencesPage {
    shell: Shell,
    t: Translator,
    is_saved: bool,
    fields: Fields,
    cadences: Vec<Choice>,
}

/// The form as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PreferencesForm {
    /// `at_once`, `daily`, `weekly` or `never`.
    suggestions: String,
}

/// `GET`: the question.
pub(crate) async fn preferences(person: Person) -> PreferencesPage {
    PreferencesPage::of(&person, Fields::new([("suggestions", person.open.account.suggestions.as_str())]))
}

/// `POST`: the answer; what else the account says stays.
pub(crate) async fn change_preferences(
    State(web): State<Web>,
    person: Person,
    Form(form): Form<PreferencesForm>,
) -> Result<Response, Problem> {
    match changed(&web, &person, &form).await {
        Ok(()) => Ok(Redirect::to("/account/preferences?saved=1").into_response()),
        Err(AppError::Invalid(errors)) => {
            let person = at(person, "/account/preferences");
            let fields = Fields::new([("suggestions", form.suggestions.as_str())]);
            let fields = fields.refused(person.visitor.visit.t, &errors);
            Ok(come_back(PreferencesPage::of(&person, fields)))
        }
        Err(other) => Err(other.into()),
    }
}

async fn changed(web: &Web, person: &Person, form: &PreferencesForm) -> Result<(), AppError> {
    let suggestions =
        Cadence::parse(&form.suggestions).map_err(|_| FieldError::new("suggestions", "choose-one"))?;
    let account = &person.open.account;
    let (name, language) = (account.name.clone().unwrap_or_default(), account.language);
    account::change(&web.app, &person.open.actor, AccountInput { name, language, suggestions }).await?;
    Ok(())
}

impl PreferencesPage {
    fn of(person: &Person, fields: Fields) -> Self {
        let t = person.visitor.visit.t;
        let sentence = |one: &Cadence| (one.as_str(), cadence(t, *one, "sentence"));
        Self {
            shell: Shell::signed_in(&person.visitor, Section::Other),
            t,
            is_saved: person.visitor.visit.parameter("saved").is_some(),
            cadences: choices("suggestions", fields.value("suggestions"), Cadence::ALL.iter().map(sentence)),
            fields,
        }
    }
}

/// How soon, in a few words (`short`) or as a `sentence`.
pub(super) fn cadence(t: Translator, cadence: Cadence, length: &str) -> String {
    let word = match cadence {
        Cadence::AtOnce => "at-once",
        Cadence::Daily => "daily",
        Cadence::Weekly => "weekly",
        Cadence::Never => "never",
    };
    t.text(&format!("account-suggestions-{word}-{length}"))
}
