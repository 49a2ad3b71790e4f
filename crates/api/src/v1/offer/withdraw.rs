use app::{App, offer};
use axum::{extract::State, response::Response};
use domain::OfferId;
use http::{Id, Problem, Problems, SignedIn};

use super::view::OfferOut;
use crate::v1::answered::changed;

/// Withdraw an offer
///
/// For good: nobody is suggested it any more.
#[utoipa::path(
    post,
    path = "/offers/{id}/withdraw",
    tag = "offers",
    params(("id" = Uuid, Path, description = "The offer")),
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The withdrawn offer", body = OfferOut,
            headers(("ETag" = String, description = "Its revision"))),
        Problems,
    ),
)]
pub(crate) async fn withdraw_offer(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<OfferId>,
) -> Result<Response, Problem> {
    let withdrawn = offer::withdraw(&app, &actor, id).await?;
    let view = OfferOut::of(app.live_index.snapshot()?.catalogue(), &withdrawn);
    Ok(changed(withdrawn.revision, view))
}
