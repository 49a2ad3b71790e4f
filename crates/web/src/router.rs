//! All addresses of the pages.

use app::App;
use axum::{
    Router,
    extract::FromRef,
    middleware,
    routing::{get, post},
};

use crate::{asset, enter, language, leave, offer, start, suggestion};

/// What the pages are handed.
#[derive(Clone)]
pub struct Web {
    /// The use cases.
    pub app: App,
}

impl Web {
    /// Whether cookies travel over https only.
    pub(crate) fn is_secure(&self) -> bool {
        self.app.settings.base_url.starts_with("https://")
    }
}

impl FromRef<Web> for App {
    fn from_ref(web: &Web) -> Self {
        web.app.clone()
    }
}

/// The pages. Layers, fallbacks and the pages for refusals come with `http::finish`, which takes
/// [`error_page`](crate::error_page).
pub fn router(app: App) -> Router {
    let web = Web { app };
    Router::new()
        .route("/", get(start::start))
        .route("/enter/{key}", get(enter::enter))
        .route("/leave", post(leave::leave))
        .route("/offers", post(offer::create))
        .route("/offers/new", get(offer::new))
        .route("/offers/{id}", get(offer::show))
        .route("/offers/{id}/publish", post(offer::publish))
        .route("/offers/{id}/pause", post(offer::pause))
        .route("/offers/{id}/withdraw", get(offer::confirm_withdrawal).post(offer::withdraw))
        .route("/needs/{id}/suggestions", get(suggestion::list))
        .route("/needs/{id}/suggestions/seen", post(suggestion::see))
        .route("/explanations", get(suggestion::explain))
        .route("/suggestions/{id}/answer", get(suggestion::question).post(suggestion::answer))
        .layer(middleware::from_fn_with_state(web.clone(), language::remember))
        .route("/static/{hash}/{file}", get(asset::file))
        .with_state(web)
}
