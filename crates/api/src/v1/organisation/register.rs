use app::{App, organisation};
use axum::{extract::State, response::Response};
use http::{Body, Problem, Problems, SignedIn};

use super::{OrganisationOut, input::OrganisationIn};
use crate::v1::answered::created;

/// Register an organisation
///
/// For admins. It is pending until somebody verifies it.
#[utoipa::path(
    post,
    path = "/organisations",
    tag = "organisations",
    request_body = OrganisationIn,
    security(("bearer" = [])),
    responses(
        (status = 201, description = "The new organisation", body = OrganisationOut,
            headers(("Location" = String, description = "Its address"), ("ETag" = String, description = "Its revision"))),
        Problems,
    ),
)]
pub(crate) async fn register_organisation(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Body(input): Body<OrganisationIn>,
) -> Result<Response, Problem> {
    let new = organisation::register(&app, &actor, input.into()).await?;
    let view = OrganisationOut::of(app.live_index.snapshot()?.catalogue(), &new);
    Ok(created(&format!("/organisations/{}", new.id), new.revision, view))
}
