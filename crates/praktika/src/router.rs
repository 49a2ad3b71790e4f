//! All routes in their frame.

use app::App;
use axum::{Router, extract::State, http::StatusCode, response::IntoResponse, routing::get};

/// The API, the pages, and what watches them.
pub fn router(app: &App) -> Router {
    let health = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready))
        .route("/version", get(|| async { env!("CARGO_PKG_VERSION") }))
        .with_state(app.clone());
    let routes = Router::new().merge(health).merge(api::router(app.clone())).merge(web::router(app.clone()));
    let ids = app.sources.ids.clone();
    http::finish(routes, http::Frame { ids, error_page: Some(web::error_page()) })
}

/// Ready once rules and reference data are there and the database answers: pages and lists that stand need no more.
async fn ready(State(app): State<App>) -> impl IntoResponse {
    let status = app.live_index.status(app.sources.clock.now());
    match app.databases.ping().await {
        Ok(()) if status.is_loaded => (StatusCode::OK, "ready"),
        Ok(()) if status.rules_version > 0 => (StatusCode::OK, "ready; offers are being loaded"),
        Ok(()) => (StatusCode::SERVICE_UNAVAILABLE, "no rules are published"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer"),
    }
}
