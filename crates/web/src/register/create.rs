//! `POST /register/company` and `/register/school`: registers, and has the mail written that confirms the address.

use app::{AppError, registration};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use domain::{FieldErrors, OrganisationKind};
use http::{Client, Id, Problem};

use super::{form::RegisterForm, form_page::RegisterPage};
use crate::{Web, visit::Visit};

/// Registers; a form that can't be taken comes back with 422.
pub(crate) async fn create(
    State(web): State<Web>,
    visit: Visit,
    client: Client,
    Id(kind): Id<OrganisationKind>,
    Form(form): Form<RegisterForm>,
) -> Result<Response, Problem> {
    let done = match form.read(kind, visit.t.locale, &client) {
        Ok(registration) => registration::register(&web.app, registration).await.map(|_| ()),
        Err(errors) => Err(errors.into()),
    };
    match done {
        Ok(()) => Ok(Redirect::to("/register/sent").into_response()),
        Err(AppError::Invalid(errors)) => refused(&web, &visit, kind, &form, &errors),
        Err(other) => Err(other.into()),
    }
}

fn refused(
    web: &Web,
    visit: &Visit,
    kind: OrganisationKind,
    form: &RegisterForm,
    errors: &FieldErrors,
) -> Result<Response, Problem> {
    let snapshot = web.app.live_index.snapshot()?;
    let is_taken = errors.0.iter().any(|error| error.field == "registration_number" && error.code == "taken");
    let fields = form.fields().refused(visit.t, errors);
    let page = RegisterPage::of(visit, snapshot.catalogue(), kind, form, fields).or_claim(is_taken);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
