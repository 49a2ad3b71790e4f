use app::{App, need};
use axum::{extract::State, http::HeaderMap, response::Response};
use domain::NeedId;
use http::{Id, Problem, Problems, SignedIn};

use super::view::NeedOut;
use crate::v1::answered::shown;

/// Show a need
#[utoipa::path(
    get,
    path = "/needs/{id}",
    tag = "needs",
    params(("id" = Uuid, Path, description = "The need")),
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The need", body = NeedOut, headers(("ETag" = String, description = "Its revision"))),
        (status = 304, description = "As the client has it, by `If-None-Match`"),
        Problems,
    ),
)]
pub(crate) async fn show_need(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<NeedId>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let found = need::show(&app, &actor, id).await?;
    let view = NeedOut::of(app.live_index.snapshot()?.catalogue(), &found);
    Ok(shown(&headers, found.revision, view))
}
