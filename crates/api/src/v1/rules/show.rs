use app::{App, rules};
use axum::{Json, extract::State};
use http::{Problem, Problems, SignedIn};

use super::view::RulesOut;

/// Show the rules in force
#[utoipa::path(
    get,
    path = "/rules",
    tag = "matching",
    security(("bearer" = [])),
    responses((status = 200, description = "The published rules", body = RulesOut), Problems),
)]
pub(crate) async fn show_rules(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
) -> Result<Json<RulesOut>, Problem> {
    let found = rules::published(&app, &actor).await?;
    let (version, published_at) = (found.version, found.published_at);
    Ok(Json(RulesOut { version, published_at, note: found.note, rules: found.rules }))
}
