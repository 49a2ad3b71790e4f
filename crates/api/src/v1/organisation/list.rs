use app::{App, organisation};
use axum::{Json, extract::State};
use http::{Params, Problem, Problems, SignedIn};

use super::OrganisationOut;
use crate::v1::listed::{Listed, Listing};

/// List organisations
///
/// An organisation's own token sees its own, an admin's sees all; the newest first.
#[utoipa::path(
    get,
    path = "/organisations",
    tag = "organisations",
    params(Listing),
    security(("bearer" = [])),
    responses((status = 200, description = "A page of organisations", body = Listed<OrganisationOut>), Problems),
)]
pub(crate) async fn list_organisations(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Params(listing): Params<Listing>,
) -> Result<Json<Listed<OrganisationOut>>, Problem> {
    let rows = organisation::list(&app, &actor, listing.page()).await?;
    let snapshot = app.live_index.snapshot()?;
    let place = |row: &domain::Organisation| (row.created_at, row.id.as_uuid());
    Ok(Json(listing.listed(rows, place, |row| OrganisationOut::of(snapshot.catalogue(), row))))
}
