use app::{App, offer};
use axum::{extract::State, response::Response};
use domain::OfferId;
use http::{Id, Problem, Problems, SignedIn};

use super::view::OfferOut;
use crate::v1::answered::changed;

/// Pause an offer
///
/// It leaves the lists until it is published again.
#[utoipa::path(
    post,
    path = "/offers/{id}/pause",
    tag = "offers",
    params(("id" = Uuid, Path, description = "The offer")),
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The paused offer", body = OfferOut,
            headers(("ETag" = String, description = "Its revision"))),
        Problems,
    ),
)]
pub(crate) async fn pause_offer(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<OfferId>,
) -> Result<Response, Problem> {
    let paused = offer::pause(&app, &actor, id).await?;
    let view = OfferOut::of(app.live_index.snapshot()?.catalogue(), &paused);
    Ok(changed(paused.revision, view))
}
