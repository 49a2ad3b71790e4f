//! `/account/confirm`: shows once more who one is, before what protects the account is changed.

use app::{
    AppError,
    session::{self, OpenSession, Proof},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use domain::FieldError;
use http::Problem;
use i18n::Translator;
use serde::Deserialize;

use super::come_back;
use crate::{
    Web,
    enter::is_own,
    fields::Fields,
    shell::{Section, Shell},
    visit::Visit,
    visitor::HalfOpen,
};

#[derive(Template, WebTemplate)]
#[template(path = "account/confirm.html")]
pub(crate) struct ConfirmPage {
    shell: Shell,
    t: Translator,
    /// Where it goes on.
    to: String,
    by_password: bool,
    by_code: bool,
    /// The address to which a fresh link goes.
    email: String,
    fields: Fields,
}

/// The form as it was sent.
#[cfg_attr(any(fuzzing, test), derive(Debug))]
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ConfirmForm {
    /// Where it goes on.
    to: String,
    /// `password` or `code`.
    way: String,
    /// The password.
    password: String,
    /// A code of the second factor.
    code: String,
}

/// `GET`: asks for the password or a code, or offers a fresh link where the account has neither. Who has only half
/// signed in is sent to the second factor; who has to set one up first can only sign in anew.
pub(crate) async fn ask_to_confirm(half: HalfOpen) -> Response {
    if half.open.is_half_open() && half.open.account.has_second_factor {
        return Redirect::to("/sign-in/second").into_response();
    }
    let to = own_or_account(half.visit.parameter("to").unwrap_or_default());
    ConfirmPage::of(&half.visit, &half.open, to, fields()).into_response()
}

/// `POST`: holds for a quarter of an hour.
pub(crate) async fn confirm(
    State(web): State<Web>,
    half: HalfOpen,
    Form(form): Form<ConfirmForm>,
) -> Result<Response, Problem> {
    let to = own_or_account(&form.to);
    match confirmed(&web, &half, form).await {
        Ok(()) => Ok(Redirect::to(&to).into_response()),
        Err(AppError::Invalid(errors)) => {
            let visit = half.visit.at("/account/confirm");
            let fields = fields().refused(visit.t, &errors);
            Ok(come_back(ConfirmPage::of(&visit, &half.open, to, fields)))
        }
        Err(other) => Err(other.into()),
    }
}

async fn confirmed(web: &Web, half: &HalfOpen, form: ConfirmForm) -> Result<(), AppError> {
    let (field, given) = if form.way == "code" { ("code", form.code) } else { ("password", form.password) };
    if given.is_empty() {
        return Err(FieldError::new(field, "required").into());
    }
    let proof = if field == "code" { Proof::Code(given) } else { Proof::Password(given) };
    session::confirm(&web.app, &half.open, proof, half.visit.mark.as_deref()).await
}

/// What was typed never comes back.
fn fields() -> Fields {
    Fields::new([("password", ""), ("code", "")])
}

fn own_or_account(to: &str) -> String {
    if is_own(to) { to.to_owned() } else { "/account".to_owned() }
}

impl ConfirmPage {
    fn of(visit: &Visit, open: &OpenSession, to: String, fields: Fields) -> Self {
        let is_whole = !open.is_half_open();
        Self {
            shell: Shell::of_session(visit, open, Section::Other),
            t: visit.t,
            to,
            by_password: is_whole && open.account.has_password,
            by_code: is_whole && open.account.has_second_factor,
            email: open.account.email.clone().unwrap_or_default(),
            fields,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_away() {
        assert_eq!(own_or_account("/account/erase"), "/account/erase");
        assert_eq!(own_or_account("//evil.example"), "/account");
        assert_eq!(own_or_account(""), "/account");
    }
}
