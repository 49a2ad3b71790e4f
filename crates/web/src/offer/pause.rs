//! `POST /offers/{id}/pause`: an offer takes a break.

use app::offer;
use axum::{extract::State, response::Redirect};
use domain::OfferId;
use http::{Id, Problem};

use crate::{Web, visitor::Visitor};

/// Pauses, and shows the offer.
pub(crate) async fn pause(
    State(web): State<Web>,
    visitor: Visitor,
    Id(id): Id<OfferId>,
) -> Result<Redirect, Problem> {
    visitor.staff_of()?;
    offer::pause(&web.app, &visitor.key.actor, id).await?;
    Ok(super::to(id))
}
