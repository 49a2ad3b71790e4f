//! `/account/password`: a password beside the link by mail, or none.

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
    shell::{Section, Shell},
    visitor::Person,
};

/// Where it is.
const PAGE: &str = "/account/password";

#[derive(Template, WebTemplate)]
#[template(path = "account/password.html")]
pub(crate) struct PasswordPage {
    shell: Shell,
    t: Translator,
    /// What has just been done.
    done: Option<String>,
    has_password: bool,
    /// For programs that keep passwords.
    email: String,
    fields: Fields,
}

/// The form as it was sent.
#[cfg_attr(any(fuzzing, test), derive(Debug))]
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PasswordForm {
    /// The new password.
    password: String,
}

/// `GET`: the form. Who one is has to be shown before anything is typed, so that nothing typed is lost.
pub(crate) async fn password(State(web): State<Web>, person: Person) -> Response {
    let page = PasswordPage::of(&person, fields());
    if page.done.is_some() || person.open.is_freshly_confirmed(&web.app) {
        return page.into_response();
    }
    confirm_first(PAGE)
}

/// `POST`: sets it.
pub(crate) async fn set_password(
    State(web): State<Web>,
    person: Person,
    Form(form): Form<PasswordForm>,
) -> Result<Response, Problem> {
    match account::set_password(&web.app, &person.open, &form.password).await {
        Ok(()) => Ok(Redirect::to("/account/password?done=set").into_response()),
        Err(AppError::Invalid(errors)) => {
            let person = at(person, PAGE);
            let fields = fields().refused(person.visitor.visit.t, &errors);
            Ok(come_back(PasswordPage::of(&person, fields)))
        }
        Err(other) => refusal(other, PAGE),
    }
}

/// `POST /account/password/remove`: from now on a link by mail is the only way in.
pub(crate) async fn remove_password(State(web): State<Web>, person: Person) -> Result<Response, Problem> {
    match account::remove_password(&web.app, &person.open).await {
        Ok(()) => Ok(Redirect::to("/account/password?done=removed").into_response()),
        Err(other) => refusal(other, PAGE),
    }
}

/// What was typed never comes back.
fn fields() -> Fields {
    Fields::new([("password", "")])
}

impl PasswordPage {
    fn of(person: &Person, fields: Fields) -> Self {
        let (visit, account) = (&person.visitor.visit, &person.open.account);
        let done = match visit.parameter("done") {
            Some("set") => Some("account-password-is-set"),
            Some("removed") => Some("account-password-is-removed"),
            _ => None,
        };
        Self {
            shell: Shell::signed_in(&person.visitor, Section::Other),
            t: visit.t,
            done: done.map(|key| visit.t.text(key)),
            has_password: account.has_password,
            email: account.email.clone().unwrap_or_default(),
            fields,
        }
    }
}
