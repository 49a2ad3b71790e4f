use app::{App, offer};
use axum::{extract::State, response::Response};
use domain::OfferId;
use http::{Id, Problem, Problems, SignedIn};

use super::view::OfferOut;
use crate::v1::answered::changed;

/// Confirm an offer
///
/// It still stands: what was confirmed lately counts for more. For published and paused offers.
#[utoipa::path(
    post,
    path = "/offers/{id}/confirm",
    tag = "offers",
    params(("id" = Uuid, Path, description = "The offer")),
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The confirmed offer", body = OfferOut,
            headers(("ETag" = String, description = "Its revision"))),
        Problems,
    ),
)]
pub(crate) async fn confirm_offer(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<OfferId>,
) -> Result<Response, Problem> {
    let confirmed = offer::confirm(&app, &actor, id).await?;
    let view = OfferOut::of(app.live_index.snapshot()?.catalogue(), &confirmed);
    Ok(changed(confirmed.revision, view))
}
