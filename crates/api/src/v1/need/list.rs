use app::{App, need};
use axum::{Json, extract::State};
use http::{Params, Problem, Problems, SignedIn};

use super::view::NeedOut;
use crate::v1::listed::{Listed, Listing};

/// List needs
///
/// An organisation's own token sees its own, an admin's sees all; the newest first.
#[utoipa::path(
    get,
    path = "/needs",
    tag = "needs",
    params(Listing),
    security(("bearer" = [])),
    responses((status = 200, description = "A page of needs", body = Listed<NeedOut>), Problems),
)]
pub(crate) async fn list_needs(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Params(listing): Params<Listing>,
) -> Result<Json<Listed<NeedOut>>, Problem> {
    let rows = need::list(&app, &actor, listing.page()).await?;
    let snapshot = app.live_index.snapshot()?;
    let place = |row: &domain::Need| (row.created_at, row.id.as_uuid());
    Ok(Json(listing.listed(rows, place, |row| NeedOut::of(snapshot.catalogue(), row))))
}
