//! `/account/erase`: asks once, since it can't be undone, and then forgets who it was.

use app::{AppError, account};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use http::Problem;
use i18n::Translator;
use serde::Deserialize;

use super::{at, come_back, confirm_first, refusal};
use crate::{
    Web,
    fields::Fields,
    leave::forget_all,
    shell::{Section, Shell},
    visitor::Person,
};

/// Where it is.
const PAGE: &str = "/account/erase";

#[derive(Template, WebTemplate)]
#[template(path = "account/erase.html")]
pub(crate) struct ErasePage {
    shell: Shell,
    t: Translator,
    /// What stands in the way.
    fields: Fields,
    /// Whether there are colleagues to whom something can be handed over.
    speaks_for_somebody: bool,
}

/// `GET`: the question, once it is clear who asks.
pub(crate) async fn confirm_erasure(State(web): State<Web>, person: Person) -> Response {
    if !person.open.is_freshly_confirmed(&web.app) {
        return confirm_first(PAGE);
    }
    ErasePage::of(&person, fields()).into_response()
}

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct EraseForm {
    /// `yes` where an organisation may be left without anybody.
    leaves_alone: String,
}

/// `POST`: erases the account, and the browser forgets it too.
pub(crate) async fn erase(
    State(web): State<Web>,
    person: Person,
    Form(form): Form<EraseForm>,
) -> Result<Response, Problem> {
    match account::erase(&web.app, &person.open, form.leaves_alone == "yes").await {
        Ok(()) => Ok((forget_all(&web), Redirect::to("/")).into_response()),
        Err(AppError::Invalid(errors)) => {
            let person = at(person, PAGE);
            let fields = fields().refused(person.visitor.visit.t, &errors);
            Ok(come_back(ErasePage::of(&person, fields)))
        }
        Err(other) => refusal(other, PAGE),
    }
}

/// What may have to be said first is never said already.
fn fields() -> Fields {
    Fields::new([("leaves_alone", "")])
}

impl ErasePage {
    fn of(person: &Person, fields: Fields) -> Self {
        Self {
            shell: Shell::signed_in(&person.visitor, Section::Other),
            t: person.visitor.visit.t,
            fields,
            speaks_for_somebody: person.open.organisation().is_some(),
        }
    }
}
