use app::{App, need};
use axum::{extract::State, response::Response};
use domain::NeedId;
use http::{Id, Problem, Problems, SignedIn};

use super::view::NeedOut;
use crate::v1::answered::changed;

/// Close a need
///
/// Nothing is suggested any more.
#[utoipa::path(
    post,
    path = "/needs/{id}/close",
    tag = "needs",
    params(("id" = Uuid, Path, description = "The need")),
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The closed need", body = NeedOut,
            headers(("ETag" = String, description = "Its revision"))),
        Problems,
    ),
)]
pub(crate) async fn close_need(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<NeedId>,
) -> Result<Response, Problem> {
    let closed = need::close(&app, &actor, id).await?;
    let view = NeedOut::of(app.live_index.snapshot()?.catalogue(), &closed);
    Ok(changed(closed.revision, view))
}
