//! `POST /contacts`.

use app::App;
use app::contact::{ContactInput, add};
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{ContactRole, Locale, OrganisationId};
use http::{Body, Problem, Problems, SignedIn};
use serde::Deserialize;
use utoipa::ToSchema;

use super::ContactOut;
use crate::v1::word;

/// A person to ask at an organisation.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewContact)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub(crate) struct ContactIn {
    /// Where; left out = the own organisation.
    #[schema(value_type = Option<Uuid>)]
    organisation_id: Option<OrganisationId>,
    /// About what they are asked.
    #[schema(value_type = word::ContactRole)]
    role: ContactRole,
    /// What to call them.
    #[schema(example = "Adnan Kovač")]
    name: String,
    /// Where to write.
    #[schema(example = "adnan@kovar.example")]
    email: Option<String>,
    /// Where to call.
    phone: Option<String>,
    /// In which language.
    #[schema(value_type = word::Locale)]
    language: Locale,
}

/// Add a contact person
///
/// They need no account: mails to them are answered by links.
#[utoipa::path(
    post,
    path = "/contacts",
    tag = "organisations",
    request_body = ContactIn,
    security(("bearer" = [])),
    responses((status = 201, description = "The contact person", body = ContactOut), Problems),
)]
pub(crate) async fn add_contact(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Body(given): Body<ContactIn>,
) -> Result<Response, Problem> {
    let ContactIn { organisation_id: organisation, role, name, email, phone, language } = given;
    let input = ContactInput { organisation, role, name, email, phone, language };
    let contact = add(&app, &actor, input).await?;
    Ok((StatusCode::CREATED, Json(ContactOut::from(contact))).into_response())
}
