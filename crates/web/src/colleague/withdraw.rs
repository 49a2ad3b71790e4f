//! `POST /colleagues/invitations/{id}/withdraw`: takes an invitation back.

use app::colleague;
use axum::{extract::State, response::Redirect};
use domain::TokenId;
use http::{Id, Problem};

use super::PAGE;
use crate::{Web, visitor::Person};

/// The link in the mail opens nothing any more.
pub(crate) async fn withdraw_invitation(
    State(web): State<Web>,
    person: Person,
    Id(id): Id<TokenId>,
) -> Result<Redirect, Problem> {
    colleague::withdraw(&web.app, &person.open.actor, id).await?;
    Ok(Redirect::to(PAGE))
}
