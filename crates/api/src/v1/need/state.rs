use app::{App, need};
use axum::{extract::State, response::Response};
use http::{Body, Problem, Problems, SignedIn};

use super::{input::NeedIn, view::NeedOut};
use crate::v1::answered::created;

/// State a need
///
/// It is a draft until it is opened.
#[utoipa::path(
    post,
    path = "/needs",
    tag = "needs",
    request_body = NeedIn,
    security(("bearer" = [])),
    responses(
        (status = 201, description = "The new need", body = NeedOut,
            headers(("Location" = String, description = "Its address"), ("ETag" = String, description = "Its revision"))),
        Problems,
    ),
)]
pub(crate) async fn state_need(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Body(input): Body<NeedIn>,
) -> Result<Response, Problem> {
    let new = need::state(&app, &actor, input.try_into()?).await?;
    let view = NeedOut::of(app.live_index.snapshot()?.catalogue(), &new);
    Ok(created(&format!("/needs/{}", new.id), new.revision, view))
}
