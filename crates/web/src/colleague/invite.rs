//! `POST /colleagues`: asks somebody to speak for the organisation too, or in one's place.

use app::{
    AppError,
    colleague::{self, Invitation},
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use http::Problem;
use serde::Deserialize;

use super::{PAGE, list::ColleaguesPage};
use crate::{
    Web,
    account::{at, come_back},
    fields::Fields,
    visitor::Person,
};

/// The form as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct InviteForm {
    /// What to call them.
    name: String,
    /// Where to write.
    email: String,
    /// `yes` where they come in one's place.
    hands_over: String,
}

/// Sends the invitation, in the language in which the page is read.
pub(crate) async fn invite_colleague(
    State(web): State<Web>,
    person: Person,
    Form(form): Form<InviteForm>,
) -> Result<Response, Problem> {
    let invitation = Invitation {
        name: form.name.clone(),
        email: form.email.clone(),
        language: person.visitor.visit.t.locale,
        hands_over: form.hands_over(),
    };
    match colleague::invite(&web.app, &person.open.actor, invitation).await {
        Ok(()) => Ok(Redirect::to("/colleagues?invited=1").into_response()),
        Err(AppError::Invalid(errors)) => {
            let person = at(person, PAGE);
            Ok(come_back(ColleaguesPage::of(&web, &person, &form, Some(&errors)).await?))
        }
        Err(other) => Err(other.into()),
    }
}

impl InviteForm {
    /// Whether who invites goes once they have come.
    pub(super) fn hands_over(&self) -> bool {
        self.hands_over == "yes"
    }

    pub(super) fn fields(&self) -> Fields {
        Fields::new([("name", self.name.as_str()), ("email", &self.email)])
    }
}
