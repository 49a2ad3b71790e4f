//! `POST /act-as`: acts for another organisation of one's own, or in a role of one's own.

use app::{AppError, session};
use axum::{extract::State, response::Redirect};
use axum_extra::extract::Form;
use domain::OrganisationId;
use http::Problem;
use serde::Deserialize;

use crate::{Web, visitor::Person};

/// The form as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ActAsForm {
    /// An organisation's id; empty for the own role.
    organisation: String,
}

/// From now on for that one, beginning with its overview.
pub(crate) async fn act_as(
    State(web): State<Web>,
    person: Person,
    Form(form): Form<ActAsForm>,
) -> Result<Redirect, Problem> {
    session::act_as(&web.app, &person.open, form.wanted()?).await?;
    Ok(Redirect::to("/"))
}

impl ActAsForm {
    /// What can't be an id is not found, like an id that nobody has.
    pub(crate) fn wanted(&self) -> Result<Option<OrganisationId>, AppError> {
        match self.organisation.as_str() {
            "" => Ok(None),
            id => id.parse().map(Some).map_err(|_| AppError::NotFound),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_the_own_role_and_nonsense_is_nobody() {
        let wanted = |text: &str| ActAsForm { organisation: text.to_owned() }.wanted();
        assert!(matches!(wanted(""), Ok(None)));
        assert!(matches!(wanted("0190c8a2-0000-7000-8000-000000000001"), Ok(Some(_))));
        assert!(matches!(wanted("me"), Err(AppError::NotFound)));
    }
}
