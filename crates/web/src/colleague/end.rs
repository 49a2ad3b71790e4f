//! `POST /colleagues/{id}/end`: somebody no longer speaks for the organisation.

use app::{AppError, colleague};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::AccountId;
use http::{Id, Problem};

use super::{PAGE, invite::InviteForm, list::ColleaguesPage};
use crate::{
    Web,
    account::{at, come_back},
    visitor::Person,
};

/// Ends the membership. The last one stays, and the page says why.
pub(crate) async fn end_colleague(
    State(web): State<Web>,
    person: Person,
    Id(id): Id<AccountId>,
) -> Result<Response, Problem> {
    match colleague::end(&web.app, &person.open.actor, id).await {
        Ok(()) => {
            // Who ends the own membership has no colleagues any more.
            let to = if id == person.open.account.id { "/" } else { PAGE };
            Ok(Redirect::to(to).into_response())
        }
        Err(AppError::Invalid(errors)) => {
            let person = at(person, PAGE);
            let form = InviteForm::default();
            Ok(come_back(ColleaguesPage::of(&web, &person, &form, Some(&errors)).await?))
        }
        Err(other) => Err(other.into()),
    }
}
