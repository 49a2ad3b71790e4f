//! `/colleagues/leave`: asks once, and then one no longer speaks for the organisation.

use app::{AppError, colleague};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::Problem;
use i18n::Translator;

use crate::{
    Web,
    account::{at, come_back},
    fields::Fields,
    shell::{Section, Shell},
    visitor::Person,
};

#[derive(Template, WebTemplate)]
#[template(path = "colleague/leave.html")]
pub(crate) struct LeavePage {
    shell: Shell,
    t: Translator,
    organisation: String,
    /// Without fields: only for what stands in the way.
    fields: Fields,
}

/// `GET`: the question.
pub(crate) async fn confirm_leaving(person: Person) -> Result<LeavePage, Problem> {
    Ok(LeavePage::of(&person, Fields::default())?)
}

/// `POST`: leaves.
pub(crate) async fn leave_organisation(State(web): State<Web>, person: Person) -> Result<Response, Problem> {
    match colleague::leave(&web.app, &person.open.actor).await {
        Ok(()) => Ok(Redirect::to("/").into_response()),
        Err(AppError::Invalid(errors)) => {
            let person = at(person, "/colleagues/leave");
            let fields = Fields::default().refused(person.visitor.visit.t, &errors);
            Ok(come_back(LeavePage::of(&person, fields)?))
        }
        Err(other) => Err(other.into()),
    }
}

impl LeavePage {
    /// 403 for who speaks for nobody.
    fn of(person: &Person, fields: Fields) -> Result<Self, AppError> {
        let organisation = person.open.organisation().ok_or(AppError::Forbidden)?.name.clone();
        let shell = Shell::signed_in(&person.visitor, Section::Colleagues);
        Ok(Self { shell, t: person.visitor.visit.t, organisation, fields })
    }
}
