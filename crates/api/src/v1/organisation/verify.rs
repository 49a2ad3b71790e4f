use app::{App, organisation};
use axum::{extract::State, response::Response};
use domain::OrganisationId;
use http::{Id, Problem, Problems, SignedIn};

use super::OrganisationOut;
use crate::v1::answered::changed;

/// Verify an organisation
///
/// For admins, and coordinators of its region, who vouch for it: what it offers and needs counts from now on.
#[utoipa::path(
    post,
    path = "/organisations/{id}/verify",
    tag = "organisations",
    params(("id" = Uuid, Path, description = "The organisation")),
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The verified organisation", body = OrganisationOut,
            headers(("ETag" = String, description = "Its revision"))),
        Problems,
    ),
)]
pub(crate) async fn verify_organisation(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<OrganisationId>,
) -> Result<Response, Problem> {
    let verified = organisation::verify(&app, &actor, id).await?;
    let view = OrganisationOut::of(app.live_index.snapshot()?.catalogue(), &verified);
    Ok(changed(verified.revision, view))
}
