use app::{App, offer};
use axum::{Json, extract::State};
use http::{Params, Problem, Problems, SignedIn};

use super::view::OfferOut;
use crate::v1::listed::{Listed, Listing};

/// List offers
///
/// An organisation's own token sees its own, an admin's sees all; the newest first.
#[utoipa::path(
    get,
    path = "/offers",
    tag = "offers",
    params(Listing),
    security(("bearer" = [])),
    responses((status = 200, description = "A page of offers", body = Listed<OfferOut>), Problems),
)]
pub(crate) async fn list_offers(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Params(listing): Params<Listing>,
) -> Result<Json<Listed<OfferOut>>, Problem> {
    let rows = offer::list(&app, &actor, listing.page()).await?;
    let snapshot = app.live_index.snapshot()?;
    let place = |row: &domain::Offer| (row.created_at, row.id.as_uuid());
    Ok(Json(listing.listed(rows, place, |row| OfferOut::of(snapshot.catalogue(), row))))
}
