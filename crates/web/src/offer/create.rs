//! `POST /offers`: drafts the offer and publishes it at once.

use app::{AppError, offer};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use axum_extra::extract::{Form, FormRejection};
use domain::FieldErrors;
use http::Problem;

use super::{
    form::OfferForm,
    form_page::{FormView, OfferFormPage},
    reading::{Ground, Reading},
};
use crate::{
    Web,
    shell::{Section, Shell},
    visitor::Visitor,
};

/// Drafts and publishes; a form that can't be taken comes back with 422.
pub(crate) async fn create(
    State(web): State<Web>,
    visitor: Visitor,
    form: Result<Form<OfferForm>, FormRejection>,
) -> Result<Response, Problem> {
    let company = visitor.staff_of()?;
    let Form(form) = form.map_err(|rejection| Problem::of_status(rejection.into_response().status()))?;
    let snapshot = web.app.live_index.snapshot()?;
    snapshot.resolver().await?; // the form's words are read without waiting
    let (t, today) = (visitor.visit.t, web.app.sources.clock.today());
    let reading = Reading::of(&form, &Ground { t, catalogue: snapshot.catalogue(), company, today });
    let errors = match &reading.outcome {
        Ok(input) => match offer::draft(&web.app, &visitor.key.actor, input.clone()).await {
            Ok(draft) => return publish(&web, &visitor, draft.id).await,
            Err(AppError::Invalid(errors)) => errors,
            Err(other) => return Err(other.into()),
        },
        Err(errors) => errors.clone(),
    };
    let view = FormView::refused(t, snapshot.catalogue(), form, &reading, &errors);
    Ok(refused(visitor, view, &errors))
}

/// What can't be published yet is kept as a draft, and its page says why.
async fn publish(web: &Web, visitor: &Visitor, id: domain::OfferId) -> Result<Response, Problem> {
    match offer::publish(&web.app, &visitor.key.actor, id).await {
        Ok(_) | Err(AppError::Invalid(_)) => Ok(super::to(id).into_response()),
        Err(other) => Err(other.into()),
    }
}

fn refused(visitor: Visitor, form: FormView, errors: &FieldErrors) -> Response {
    debug_assert!(!errors.0.is_empty(), "a form is refused for a reason");
    let t = visitor.visit.t;
    let visitor = Visitor { visit: visitor.visit.at("/offers/new"), ..visitor };
    let shell = Shell::signed_in(&visitor, Section::NewOffer);
    (StatusCode::UNPROCESSABLE_ENTITY, OfferFormPage { shell, t, form }).into_response()
}
