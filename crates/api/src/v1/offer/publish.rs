use app::{App, offer};
use axum::{extract::State, response::Response};
use domain::OfferId;
use http::{Id, Problem, Problems, SignedIn};

use super::view::OfferOut;
use crate::v1::answered::changed;

/// Publish an offer
///
/// Schools that teach a fitting trade within reach get it suggested shortly after. A paused offer comes back.
#[utoipa::path(
    post,
    path = "/offers/{id}/publish",
    tag = "offers",
    params(("id" = Uuid, Path, description = "The offer")),
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The published offer", body = OfferOut,
            headers(("ETag" = String, description = "Its revision"))),
        Problems,
    ),
)]
pub(crate) async fn publish_offer(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<OfferId>,
) -> Result<Response, Problem> {
    let published = offer::publish(&app, &actor, id).await?;
    let view = OfferOut::of(app.live_index.snapshot()?.catalogue(), &published);
    Ok(changed(published.revision, view))
}
