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

/// Ready once the index is loaded and the database answers.
async fn ready(State(app): State<App>) -> impl IntoResponse {
    let loaded = app.live_index.snapshot().is_ok();
    match app.databases.ping().await {
        Ok(()) if loaded => (StatusCode::OK, "ready"),
        Ok(()) => (StatusCode::SERVICE_UNAVAILABLE, "the index is being loaded"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer"),
    }
}
