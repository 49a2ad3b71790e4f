//! `/sign-in/second`: the second factor, after a link or a password.

use app::{AppError, session::OpenSession, sign_in};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use http::Problem;
use i18n::Translator;
use serde::Deserialize;

use super::{go_on, next};
use crate::{
    Web,
    fields::Fields,
    shell::{Section, Shell},
    visit::Visit,
    visitor::HalfOpen,
};

#[derive(Template, WebTemplate)]
#[template(path = "sign_in/second.html")]
struct SecondPage {
    shell: Shell,
    t: Translator,
    fields: Fields,
}

/// The form as it was sent.
#[cfg_attr(any(fuzzing, test), derive(Debug))]
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SecondForm {
    /// A code of the app, or a recovery code.
    code: String,
}

/// `GET`: asks for the code. Who has to have a second factor and has none yet sets it up first.
pub(crate) async fn second(half: HalfOpen) -> Response {
    match elsewhere(&half.open) {
        Some(redirect) => redirect.into_response(),
        None => SecondPage::of(&half.visit, &half.open, fields()).into_response(),
    }
}

/// `POST`: opens the session wholly; a wrong code comes back with 422.
pub(crate) async fn show_second_factor(
    State(web): State<Web>,
    half: HalfOpen,
    Form(form): Form<SecondForm>,
) -> Result<Response, Problem> {
    let HalfOpen { visit, open } = half;
    if let Some(redirect) = elsewhere(&open) {
        return Ok(redirect.into_response());
    }
    match sign_in::second_factor(&web.app, &open, &form.code, visit.mark.as_deref()).await {
        Ok(begun) => Ok(go_on(&web, begun, &next(&visit))),
        Err(AppError::Invalid(errors)) => {
            let page = SecondPage::of(&visit, &open, fields().refused(visit.t, &errors));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// Where there is nothing to ask for here.
fn elsewhere(open: &OpenSession) -> Option<Redirect> {
    if !open.is_half_open() {
        return Some(Redirect::to("/"));
    }
    (!open.account.has_second_factor).then(|| Redirect::to("/account/second-factor"))
}

/// A code never comes back: it is over by then.
fn fields() -> Fields {
    Fields::new([("code", "")])
}

impl SecondPage {
    fn of(visit: &Visit, open: &OpenSession, fields: Fields) -> Self {
        Self { shell: Shell::of_session(visit, open, Section::Other), t: visit.t, fields }
    }
}
