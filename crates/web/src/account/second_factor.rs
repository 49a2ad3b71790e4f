//! `/account/second-factor`: a code of an app after the link or the password.

use app::{
    AppError,
    account::{self, Enrolment},
    sign_in::{NewSession, browser_mark},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{CookieJar, Form};
use http::Problem;
use i18n::Translator;
use serde::Deserialize;

use super::{come_back, enrolment::EnrolPage, recovery::RecoveryPage, refusal};
use crate::{
    Web, cookie,
    fields::Fields,
    shell::{Section, Shell},
    visitor::{HalfOpen, Person},
};

/// Where it is.
const PAGE: &str = "/account/second-factor";

#[derive(Template, WebTemplate)]
#[template(path = "account/second_factor.html")]
pub(crate) struct SecondFactorPage {
    shell: Shell,
    t: Translator,
    /// Not for who has to have one.
    can_remove: bool,
}

/// The form as it was sent: the secret comes back with its first code.
#[cfg_attr(any(fuzzing, test), derive(Debug))]
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct FactorForm {
    /// The secret as only we can read it.
    sealed: String,
    /// The secret as people type it, for another try.
    secret: String,
    /// The same for a picture.
    uri: String,
    /// The app's code.
    code: String,
}

/// `GET`: how it stands, or the way to set it up. Open to who is half signed in, since coordinators and admins have to
/// have one before they are let in.
pub(crate) async fn second_factor(State(web): State<Web>, half: HalfOpen) -> Result<Response, Problem> {
    let HalfOpen { visit, open } = half;
    if open.account.has_second_factor {
        if open.is_half_open() {
            return Ok(Redirect::to("/sign-in/second").into_response());
        }
        let shell = Shell::of_session(&visit, &open, Section::Other);
        let can_remove = open.account.system_role.is_none();
        return Ok(SecondFactorPage { shell, t: visit.t, can_remove }.into_response());
    }
    match account::begin_second_factor(&web.app, &open) {
        Ok(enrolment) => Ok(EnrolPage::of(&visit, &open, enrolment, fields()).into_response()),
        Err(other) => refusal(other, PAGE),
    }
}

/// `POST`: sets it up with its first code, and shows the recovery codes, this once. After a wrong code the same secret
/// stands there again: it is in the app already.
pub(crate) async fn set_second_factor(
    State(web): State<Web>,
    half: HalfOpen,
    Form(form): Form<FactorForm>,
) -> Result<Response, Problem> {
    let visit = half.visit.at(PAGE);
    match account::confirm_second_factor(&web.app, &half.open, &form.sealed, &form.code).await {
        Ok((codes, session)) => {
            let jar = with_session(&web, session);
            Ok((jar, RecoveryPage::of(&visit, &half.open, codes, true)).into_response())
        }
        Err(AppError::Invalid(errors)) => {
            let Some(enrolment) = form.enrolment() else { return Ok(Redirect::to(PAGE).into_response()) };
            let fields = fields().refused(visit.t, &errors);
            Ok(come_back(EnrolPage::of(&visit, &half.open, enrolment, fields)))
        }
        Err(other) => refusal(other, PAGE),
    }
}

/// `POST /account/second-factor/remove`.
pub(crate) async fn remove_second_factor(
    State(web): State<Web>,
    person: Person,
) -> Result<Response, Problem> {
    match account::remove_second_factor(&web.app, &person.open).await {
        Ok(()) => Ok(Redirect::to("/account").into_response()),
        Err(other) => refusal(other, PAGE),
    }
}

/// The session goes on under another secret, since its rights have changed; as ever until the browser closes. From now
/// on the browser is known.
fn with_session(web: &Web, new: NewSession) -> CookieJar {
    let mark = browser_mark(&web.app, new.session.account);
    let jar = CookieJar::new().add(cookie::keep(web, cookie::SESSION, new.secret));
    jar.add(cookie::keep_long(web, cookie::MARK, mark))
}

/// A code is never shown again.
fn fields() -> Fields {
    Fields::new([("code", "")])
}

impl FactorForm {
    /// What is drawn again; `None` where it is none of what our page sends.
    fn enrolment(self) -> Option<Enrolment> {
        let is_ours = self.uri.starts_with("otpauth://totp/") && !self.secret.is_empty();
        is_ours.then_some(Enrolment { secret: self.secret, uri: self.uri, sealed: self.sealed })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_our_page_sends_is_drawn_again() {
        let form = |secret: &str, uri: &str| FactorForm {
            secret: secret.to_owned(),
            uri: uri.to_owned(),
            ..FactorForm::default()
        };
        assert!(form("GEZD", "otpauth://totp/Praktika:a?secret=GEZD").enrolment().is_some());
        assert!(form("GEZD", "https://evil.example/").enrolment().is_none());
        assert!(form("", "otpauth://totp/Praktika:a?secret=GEZD").enrolment().is_none());
    }
}
