//! All routes in their frame.

use std::num::NonZeroU32;

use app::App;
use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use ipnet::IpNet;

/// What an operator sets of the front door.
#[derive(Clone, Debug, Default)]
pub struct Front {
    /// Proxies whose word on the client's address is taken.
    pub trusted_proxies: Vec<IpNet>,
    /// Requests a second of one client; 0 = as many as they like.
    pub requests_a_second: u32,
}

/// The API, the pages, and what watches them.
pub fn router(app: &App, front: &Front) -> Router {
    let health = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready))
        .route("/version", get(|| async { env!("CARGO_PKG_VERSION") }))
        .with_state(app.clone());
    let routes = Router::new().merge(health).merge(api::router(app.clone())).merge(web::router(app.clone()));
    let ids = app.sources.ids.clone();
    let is_https = app.settings.base_url.starts_with("https://");
    let error_page = Some(web::error_page());
    let trusted_proxies = front.trusted_proxies.clone().into();
    let requests_a_second = NonZeroU32::new(front.requests_a_second);
    http::finish(routes, http::Frame { ids, error_page, trusted_proxies, requests_a_second, is_https })
}

/// Ready once rules and reference data are there and the database answers: pages and lists that stand need no more.
async fn ready(State(app): State<App>) -> Response {
    let status = app.live_index.status(app.sources.clock.now());
    let waits = |why: &'static str| {
        (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "10")], why).into_response()
    };
    match app.databases.ping().await {
        Ok(()) if status.is_loaded => "ready".into_response(),
        Ok(()) if status.rules_version > 0 => "ready; offers are being loaded".into_response(),
        Ok(()) => waits("no rules are published"),
        Err(_) => waits("the database does not answer"),
    }
}
