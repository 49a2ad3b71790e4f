use app::{App, suggestion};
use axum::{extract::State, response::Response};
use domain::SuggestionId;
use http::{Body, Id, Problem, Problems, SignedIn};

use super::{input::AnswerIn, view::AnsweredOut};
use crate::v1::answered::changed;

/// Answer a suggestion
///
/// Interested, or not now, because. It can be changed until the pair is agreed.
#[utoipa::path(
    post,
    path = "/suggestions/{id}/answer",
    tag = "suggestions",
    params(("id" = Uuid, Path, description = "The suggestion")),
    request_body = AnswerIn,
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The answered suggestion", body = AnsweredOut,
            headers(("ETag" = String, description = "Its revision"))),
        Problems,
    ),
)]
pub(crate) async fn answer_suggestion(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<SuggestionId>,
    Body(input): Body<AnswerIn>,
) -> Result<Response, Problem> {
    let answered = AnsweredOut::from(suggestion::answer(&app, &actor, id, input.try_into()?).await?);
    Ok(changed(answered.revision, answered))
}
