//! `POST /verification/{id}`: yes or no; who waits is told.

use app::{
    AppError,
    verification::{self, Decision},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use domain::{FieldErrors, WorkItemId};
use http::{Id, Problem};
use serde::Deserialize;

use super::show::EvidencePage;
use crate::{
    Web,
    account::{at, come_back},
    fields::Fields,
    visitor::Person,
};

/// The form as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct DecisionForm {
    /// `yes` or `no`.
    decision: String,
    /// Why; told to who waits.
    reason: String,
}

/// Decides, and goes back to what waits.
pub(crate) async fn decide(
    State(web): State<Web>,
    person: Person,
    Id(id): Id<WorkItemId>,
    Form(form): Form<DecisionForm>,
) -> Result<Response, Problem> {
    let yes = match form.decision.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Problem::of_status(StatusCode::BAD_REQUEST)),
    };
    let decision = Decision { yes, reason: Some(form.reason.clone()) };
    match verification::decide(&web.app, &person.open.actor, id, decision).await {
        Ok(_) => Ok(Redirect::to("/verification").into_response()),
        Err(AppError::Invalid(errors)) => {
            let person = at(person, &format!("/verification/{id}"));
            let errors = form.at_its_field(errors);
            let evidence = verification::show(&web.app, &person.open.actor, id).await?;
            Ok(come_back(EvidencePage::of(&web, &person, &evidence, &form, Some(&errors))?))
        }
        Err(other) => Err(other.into()),
    }
}

impl DecisionForm {
    fn is_yes(&self) -> bool {
        self.decision == "yes"
    }

    /// Each way to decide has a field of its own for the reason.
    pub(super) fn fields(&self) -> Fields {
        let (yes, no) = if self.is_yes() { (self.reason.as_str(), "") } else { ("", self.reason.as_str()) };
        Fields::new([("reason_yes", yes), ("reason", no)])
    }

    /// What is wrong with the reason is said where it was typed.
    fn at_its_field(&self, mut errors: FieldErrors) -> FieldErrors {
        for error in errors.0.iter_mut().filter(|error| self.is_yes() && error.field == "reason") {
            "reason_yes".clone_into(&mut error.field);
        }
        errors
    }
}

#[cfg(test)]
mod tests {
    use domain::FieldError;

    use super::*;

    #[test]
    fn a_reason_stays_where_it_was_typed() {
        for (decision, field, other) in [("yes", "reason_yes", "reason"), ("no", "reason", "reason_yes")] {
            let form = DecisionForm { decision: decision.to_owned(), reason: "<b>".to_owned() };
            let errors = form.at_its_field(FieldError::new("reason", "too-long").into());
            assert_eq!(errors.0[0].field, field);
            assert_eq!((form.fields().value(field), form.fields().value(other)), ("<b>", ""));
        }
    }
}
