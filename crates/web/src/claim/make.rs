//! `POST /claim/{id}`: notes the claim, and has the mail written that confirms the address.

use app::{
    AppError,
    registration::{self, ClaimInput, Person},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use domain::OrganisationId;
use http::{Client, Id, Problem};
use serde::Deserialize;

use super::form::{ClaimPage, fields};
use crate::{Web, visit::Visit};

/// The form as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ClaimForm {
    /// What to call them.
    person_name: String,
    /// Where to write.
    email: String,
}

/// Notes it; a form that can't be taken comes back with 422.
pub(crate) async fn make(
    State(web): State<Web>,
    visit: Visit,
    client: Client,
    Id(id): Id<OrganisationId>,
    Form(form): Form<ClaimForm>,
) -> Result<Response, Problem> {
    let person = Person {
        name: form.person_name.clone(),
        email: form.email.clone(),
        language: visit.t.locale,
        network: client.network(),
    };
    match registration::claim(&web.app, ClaimInput { organisation: id, person }).await {
        Ok(_) => Ok(Redirect::to("/claim/sent").into_response()),
        Err(AppError::Invalid(errors)) => {
            let fields = fields(&form.person_name, &form.email).refused(visit.t, &errors);
            let page = ClaimPage::find(&web, &visit, id, fields).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other.into()),
    }
}
