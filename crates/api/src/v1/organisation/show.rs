use app::{App, organisation};
use axum::{extract::State, http::HeaderMap, response::Response};
use domain::OrganisationId;
use http::{Id, Problem, Problems, SignedIn};

use super::OrganisationOut;
use crate::v1::answered::shown;

/// Show an organisation
#[utoipa::path(
    get,
    path = "/organisations/{id}",
    tag = "organisations",
    params(("id" = Uuid, Path, description = "The organisation")),
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The organisation", body = OrganisationOut,
            headers(("ETag" = String, description = "Its revision"))),
        (status = 304, description = "As the client has it, by `If-None-Match`"),
        Problems,
    ),
)]
pub(crate) async fn show_organisation(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<OrganisationId>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let found = organisation::show(&app, &actor, id).await?;
    let view = OrganisationOut::of(app.live_index.snapshot()?.catalogue(), &found);
    Ok(shown(&headers, found.revision, view))
}
