use app::{App, offer};
use axum::{extract::State, response::Response};
use http::{Body, Problem, Problems, SignedIn};

use super::{input::OfferIn, view::OfferOut};
use crate::v1::answered::created;

/// Draft an offer
///
/// Nobody but the host sees it until it is published.
#[utoipa::path(
    post,
    path = "/offers",
    tag = "offers",
    request_body = OfferIn,
    security(("bearer" = [])),
    responses(
        (status = 201, description = "The new offer", body = OfferOut,
            headers(("Location" = String, description = "Its address"), ("ETag" = String, description = "Its revision"))),
        Problems,
    ),
)]
pub(crate) async fn draft_offer(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Body(input): Body<OfferIn>,
) -> Result<Response, Problem> {
    let new = offer::draft(&app, &actor, input.try_into()?).await?;
    let view = OfferOut::of(app.live_index.snapshot()?.catalogue(), &new);
    Ok(created(&format!("/offers/{}", new.id), new.revision, view))
}
