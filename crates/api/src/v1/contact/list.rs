//! `GET /organisations/{id}/contacts`.

use app::{App, contact};
use axum::{Json, extract::State};
use domain::OrganisationId;
use http::{Id, Problem, Problems, SignedIn};

use super::ContactOut;

/// List the contact persons of an organisation
///
/// The oldest first.
#[utoipa::path(
    get,
    path = "/organisations/{id}/contacts",
    tag = "organisations",
    params(("id" = Uuid, Path, description = "The organisation")),
    security(("bearer" = [])),
    responses((status = 200, description = "Its contact persons", body = Vec<ContactOut>), Problems),
)]
pub(crate) async fn list_contacts(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<OrganisationId>,
) -> Result<Json<Vec<ContactOut>>, Problem> {
    let contacts = contact::list(&app, &actor, id).await?;
    Ok(Json(contacts.into_iter().map(ContactOut::from).collect()))
}
