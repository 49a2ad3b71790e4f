use app::{App, offer};
use axum::{extract::State, http::HeaderMap, response::Response};
use domain::OfferId;
use http::{Id, Problem, Problems, SignedIn};

use super::view::OfferOut;
use crate::v1::answered::shown;

/// Show an offer
#[utoipa::path(
    get,
    path = "/offers/{id}",
    tag = "offers",
    params(("id" = Uuid, Path, description = "The offer")),
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The offer", body = OfferOut, headers(("ETag" = String, description = "Its revision"))),
        (status = 304, description = "As the client has it, by `If-None-Match`"),
        Problems,
    ),
)]
pub(crate) async fn show_offer(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<OfferId>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let found = offer::show(&app, &actor, id).await?;
    let view = OfferOut::of(app.live_index.snapshot()?.catalogue(), &found);
    Ok(shown(&headers, found.revision, view))
}
