use std::sync::Arc;

use app::{App, AppError, suggestion};
use axum::{
    body::Bytes,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use domain::NeedId;
use http::{Id, Params, Problem, Problems, SignedIn};
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::SuggestionsOut;
use crate::v1::listed::Limit;

/// How long a list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Length {
    /// How many at most; left out = as many as the rules keep on a list.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 100)]
    top: Option<Limit>,
}

/// List the suggestions of a need
///
/// The offers that fit, best first, each with its score and reasons. Says nothing to anybody: a look by the API does
/// not count as seen.
#[utoipa::path(
    get,
    path = "/needs/{id}/suggestions",
    tag = "suggestions",
    params(("id" = Uuid, Path, description = "The need"), Length),
    security(("bearer" = [])),
    responses((status = 200, description = "The list", body = SuggestionsOut), Problems),
)]
pub(crate) async fn list_suggestions(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(need): Id<NeedId>,
    Params(length): Params<Length>,
) -> Result<Response, Problem> {
    let top = length.top.map(Limit::rows);
    let key = format!("suggestions {need} {top:?} {:?}", actor.authority);
    let find = async || -> Result<Vec<u8>, AppError> {
        let list = suggestion::list_of_need(&app, &actor, need, top).await?;
        let view = SuggestionsOut::of(app.live_index.snapshot()?.catalogue(), &list);
        serde_json::to_vec(&view).map_err(AppError::unexpected)
    };
    Ok(json(app.recent.answer(&app, key, find).await?))
}

fn json(answer: Arc<[u8]>) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (kind, Bytes::from_owner(answer)).into_response()
}
