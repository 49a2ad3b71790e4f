//! `DELETE /contacts/{id}`.

use app::{App, contact};
use axum::{extract::State, http::StatusCode};
use domain::ContactId;
use http::{Id, Problem, Problems, SignedIn};

/// Take a contact person out
///
/// What was kept of them is gone, links in their mails answer nothing any more, and what they did stays without a name.
/// This can't be undone.
#[utoipa::path(
    delete,
    path = "/contacts/{id}",
    tag = "organisations",
    params(("id" = Uuid, Path, description = "The contact person")),
    security(("bearer" = [])),
    responses((status = 204, description = "They are gone"), Problems),
)]
pub(crate) async fn remove_contact(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<ContactId>,
) -> Result<StatusCode, Problem> {
    contact::remove(&app, &actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
