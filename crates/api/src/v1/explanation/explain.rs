use app::{App, suggestion};
use axum::{Json, extract::State};
use domain::{NeedId, OfferId};
use http::{Params, Problem, Problems, SignedIn};
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::ExplanationOut;

/// Which pair.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Pair {
    /// What is given.
    #[param(value_type = Uuid)]
    offer: OfferId,
    /// Who looks for what.
    #[param(value_type = Uuid)]
    need: NeedId,
}

/// Explain a pair
///
/// Now and under the published rules: the score with its parts, or every rule that blocks the pair. Asked by either
/// side about the other's published offer or open need.
#[utoipa::path(
    get,
    path = "/explanations",
    tag = "matching",
    params(Pair),
    security(("bearer" = [])),
    responses((status = 200, description = "What the engine says", body = ExplanationOut), Problems),
)]
pub(crate) async fn explain_pair(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Params(pair): Params<Pair>,
) -> Result<Json<ExplanationOut>, Problem> {
    let found = suggestion::explain(&app, &actor, pair.offer, pair.need).await?;
    Ok(Json(ExplanationOut::of(app.live_index.snapshot()?.catalogue(), &found)))
}
