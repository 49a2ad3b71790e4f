//! `POST /sign-in`: has a link sent, or signs in with a password.

use std::fmt::Write;

use app::{
    AppError,
    sign_in::{self, LinkWanted, PasswordGiven},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{CookieJar, Form};
use domain::FieldErrors;
use http::{Client, Problem};
use serde::Deserialize;

use super::{
    device,
    form::{SignInPage, fields, own},
    go_on, keep_next, to,
};
use crate::{Web, cookie, visit::Visit};

/// The form as it was sent.
#[cfg_attr(any(fuzzing, test), derive(Debug))]
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct SignInForm {
    /// The address.
    email: String,
    /// The password, where there is one.
    password: String,
    /// Where it goes on.
    to: String,
    /// `link` or `password`; whatever else for the key "Enter", which presses no button.
    way: String,
}

impl SignInForm {
    /// Whoever typed a password and pressed "Enter" means it.
    pub(crate) fn is_by_password(&self) -> bool {
        match self.way.as_str() {
            "link" => false,
            "password" => true,
            _ => !self.password.is_empty(),
        }
    }
}

/// Has a link sent, or signs in; a form that can't be taken comes back with 422.
pub(crate) async fn sign_in(
    State(web): State<Web>,
    visit: Visit,
    client: Client,
    Form(form): Form<SignInForm>,
) -> Result<Response, Problem> {
    let asks_for_password = form.is_by_password();
    let done = if asks_for_password {
        with_password(&web, &visit, &client, &form).await
    } else {
        send_link(&web, &visit, &client, &form).await
    };
    match done {
        Ok(response) => Ok(response),
        Err(AppError::Invalid(errors)) => Ok(refused(&visit, &form, asks_for_password, &errors)),
        Err(other) => Err(other.into()),
    }
}

async fn send_link(
    web: &Web,
    visit: &Visit,
    client: &Client,
    form: &SignInForm,
) -> Result<Response, AppError> {
    let browser = written(&web.app.sources.ids.secret());
    let wanted = LinkWanted {
        email: form.email.clone(),
        browser: browser.clone(),
        network: client.network(),
        mark: visit.mark.clone(),
    };
    sign_in::ask(&web.app, wanted).await?;
    let jar = CookieJar::new()
        .add(cookie::keep(web, cookie::BROWSER, browser))
        .add(keep_next(web, &to(visit, &form.to)));
    Ok((jar, Redirect::to("/sign-in/sent")).into_response())
}

async fn with_password(
    web: &Web,
    visit: &Visit,
    client: &Client,
    form: &SignInForm,
) -> Result<Response, AppError> {
    let given = PasswordGiven {
        email: form.email.clone(),
        password: form.password.clone(),
        device: device(client, visit),
        mark: visit.mark.clone(),
    };
    let begun = sign_in::with_password(&web.app, given).await?;
    Ok(go_on(web, begun, &to(visit, &form.to)))
}

fn refused(visit: &Visit, form: &SignInForm, asks_for_password: bool, errors: &FieldErrors) -> Response {
    let fields = fields(&form.email).refused(visit.t, errors);
    let page = SignInPage::of(visit, fields, own(&form.to).to_owned(), asks_for_password);
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// A secret as a cookie carries it.
fn written(secret: &[u8]) -> String {
    secret.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enter_means_the_password_where_one_was_typed() {
        let by_password = |way: &str, password: &str| {
            let (password, way) = (password.to_owned(), way.to_owned());
            SignInForm { password, way, ..SignInForm::default() }.is_by_password()
        };
        assert!(by_password("", "a few words"));
        assert!(!by_password("", ""));
        assert!(!by_password("link", "filled in by the browser"));
        assert!(by_password("password", ""));
    }

    #[test]
    fn a_secret_is_written_in_figures_and_letters() {
        assert_eq!(written(&[0, 10, 255]), "000aff");
    }
}
