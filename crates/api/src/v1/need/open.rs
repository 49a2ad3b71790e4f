use app::{App, need};
use axum::{extract::State, response::Response};
use domain::NeedId;
use http::{Id, Problem, Problems, SignedIn};

use super::view::NeedOut;
use crate::v1::answered::changed;

/// Open a need
///
/// From now on hosts are suggested; a closed need can be opened again.
#[utoipa::path(
    post,
    path = "/needs/{id}/open",
    tag = "needs",
    params(("id" = Uuid, Path, description = "The need")),
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The opened need", body = NeedOut,
            headers(("ETag" = String, description = "Its revision"))),
        Problems,
    ),
)]
pub(crate) async fn open_need(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<NeedId>,
) -> Result<Response, Problem> {
    let opened = need::open(&app, &actor, id).await?;
    let view = NeedOut::of(app.live_index.snapshot()?.catalogue(), &opened);
    Ok(changed(opened.revision, view))
}
