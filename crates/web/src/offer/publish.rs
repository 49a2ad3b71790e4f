//! `POST /offers/{id}/publish`: a draft or a paused offer is published.

use app::offer;
use axum::{extract::State, response::Redirect};
use domain::OfferId;
use http::{Id, Problem};

use crate::{Web, visitor::Visitor};

/// Publishes, and shows the offer.
pub(crate) async fn publish(
    State(web): State<Web>,
    visitor: Visitor,
    Id(id): Id<OfferId>,
) -> Result<Redirect, Problem> {
    visitor.staff_of()?;
    offer::publish(&web.app, &visitor.key.actor, id).await?;
    Ok(super::to(id))
}
