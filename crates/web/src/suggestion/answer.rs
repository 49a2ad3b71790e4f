//! `POST /suggestions/{id}/answer`: interested, or not now, because.

use app::{
    AppError,
    suggestion::{self, Answer},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form, FormRejection};
use domain::{DeclineReason, FieldError, NeedId, SuggestionId};
use http::{Id, Problem};
use serde::Deserialize;

use super::{pair::Pair, question::AnswerPage};
use crate::{Web, visitor::Visitor};

/// The form as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct AnswerForm {
    /// The list it came from.
    need: String,
    /// `interested` or `not_now`.
    answer: String,
    /// Why not now.
    reason: String,
}

impl AnswerForm {
    /// The answer; `None` where no reason was chosen.
    pub(crate) fn answer(&self) -> Option<Answer> {
        match self.answer.as_str() {
            "interested" => Some(Answer::Interested),
            "not_now" => DeclineReason::parse(&self.reason).ok().map(Answer::NotNow),
            _ => None,
        }
    }
}

/// Records the answer and goes back to the list, which says so and offers to change it.
pub(crate) async fn answer(
    State(web): State<Web>,
    visitor: Visitor,
    Id(id): Id<SuggestionId>,
    form: Result<Form<AnswerForm>, FormRejection>,
) -> Result<Response, Problem> {
    let Form(form) = form.map_err(|rejection| Problem::of_status(rejection.into_response().status()))?;
    let need: Option<NeedId> = form.need.parse().ok();
    let pair = Pair::find(&web, &visitor, id, need).await?;
    let Some(answer) = form.answer() else { return Ok(without_reason(&web, &visitor, &pair)?) };
    suggestion::answer(&web.app, &visitor.key.actor, id, answer).await?;
    let list = super::path(pair.need.id);
    Ok(Redirect::to(&format!("{list}?answered={id}")).into_response())
}

fn without_reason(web: &Web, visitor: &Visitor, pair: &Pair) -> Result<Response, AppError> {
    let t = visitor.visit.t;
    let unsaid = t.decline_reason(DeclineReason::NotSaid);
    let error = FieldError::new("reason", "choose-reason").with("unsaid", unsaid);
    let page = AnswerPage::of(web, visitor, pair, true, Some(t.field_error(&error)))?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_has_a_reason_and_a_yes_needs_none() {
        let read = |answer: &str, reason: &str| {
            let form =
                AnswerForm { answer: answer.to_owned(), reason: reason.to_owned(), ..AnswerForm::default() };
            form.answer()
        };
        assert_eq!(read("interested", ""), Some(Answer::Interested));
        assert_eq!(read("not_now", "distance"), Some(Answer::NotNow(DeclineReason::Distance)));
        assert_eq!(read("not_now", ""), None);
        assert_eq!(read("not_now", "rude"), None);
        assert_eq!(read("", "distance"), None);
    }
}
