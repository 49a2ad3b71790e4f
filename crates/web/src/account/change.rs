//! `POST /account`: another name, another language.

use app::{
    AppError,
    account::{self, AccountInput},
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use domain::{FieldError, Locale};
use http::Problem;
use serde::Deserialize;

use super::{
    at, come_back,
    show::{AccountPage, fields},
};
use crate::{Web, visitor::Person};

/// The form as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct AccountForm {
    /// What to call them.
    name: String,
    /// A locale's tag.
    language: String,
}

/// Changes name and language; what else the account says stays.
pub(crate) async fn change(
    State(web): State<Web>,
    person: Person,
    Form(form): Form<AccountForm>,
) -> Result<Response, Problem> {
    match changed(&web, &person, &form).await {
        Ok(()) => Ok(Redirect::to("/account?saved=1").into_response()),
        Err(AppError::Invalid(errors)) => {
            let person = at(person, "/account");
            let fields = fields(&form.name, &form.language).refused(person.visitor.visit.t, &errors);
            Ok(come_back(AccountPage::of(&person, fields)))
        }
        Err(other) => Err(other.into()),
    }
}

async fn changed(web: &Web, person: &Person, form: &AccountForm) -> Result<(), AppError> {
    let language = Locale::parse(&form.language).map_err(|_| FieldError::new("language", "choose-one"))?;
    let input = AccountInput { name: form.name.clone(), language };
    account::change(&web.app, &person.open.actor, input).await?;
    Ok(())
}
