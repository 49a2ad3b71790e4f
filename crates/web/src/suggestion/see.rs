//! `POST /needs/{id}/suggestions/seen`: the school has looked at its list.

use app::suggestion;
use axum::{extract::State, response::Redirect};
use domain::NeedId;
use http::{Id, Problem};

use crate::{Web, visitor::Visitor};

/// Marks all new ones as read, and goes back to the list.
pub(crate) async fn see(
    State(web): State<Web>,
    visitor: Visitor,
    Id(need): Id<NeedId>,
) -> Result<Redirect, Problem> {
    visitor.may_open(need)?;
    suggestion::see(&web.app, &visitor.key.actor, need).await?;
    Ok(Redirect::to(&super::path(need)))
}
