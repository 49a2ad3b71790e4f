//! `GET /sign-in`: asks for the address, or for address and password.

use app::{AppError, session};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::Problem;
use i18n::Translator;

use super::to;
use crate::{Web, enter::is_own, fields::Fields, shell::Shell, visit::Visit};

#[derive(Template, WebTemplate)]
#[template(path = "sign_in/form.html")]
pub(super) struct SignInPage {
    shell: Shell,
    t: Translator,
    fields: Fields,
    /// Where it goes on.
    to: String,
    /// Whether the password is unfolded.
    asks_for_password: bool,
}

/// The form; whoever is signed in already goes on at once.
pub(crate) async fn form(State(web): State<Web>, visit: Visit) -> Result<Response, Problem> {
    let to = to(&visit, visit.parameter("to").unwrap_or_default());
    if is_signed_in(&web, &visit).await? {
        return Ok(Redirect::to(&to).into_response());
    }
    Ok(SignInPage::of(&visit, fields(""), to, false).into_response())
}

/// Whether a session holds wholly. One that still asks for its second factor may be begun anew, by somebody else too.
async fn is_signed_in(web: &Web, visit: &Visit) -> Result<bool, Problem> {
    let Some(secret) = visit.session.as_deref() else { return Ok(false) };
    match session::open(&web.app, secret, visit.request_id.clone()).await {
        Ok(open) => Ok(!open.is_half_open()),
        Err(AppError::NotSignedIn) => Ok(false),
        Err(other) => Err(other.into()),
    }
}

/// What was typed; a password never comes back.
pub(super) fn fields(email: &str) -> Fields {
    Fields::new([("email", email), ("password", "")])
}

/// Where it goes on: an address of ours, else the start page.
pub(super) fn own(to: &str) -> &str {
    if is_own(to) { to } else { "/" }
}

impl SignInPage {
    pub(super) fn of(visit: &Visit, fields: Fields, to: String, asks_for_password: bool) -> Self {
        Self { shell: Shell::public(visit), t: visit.t, fields, to, asks_for_password }
    }
}
