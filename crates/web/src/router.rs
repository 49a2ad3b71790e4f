//! All addresses of the pages.

use app::App;
use axum::{Router, extract::FromRef, middleware, routing::get};

use crate::{asset, language, routes};

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
    let pages = routes::all()
        .into_iter()
        .fold(Router::new(), |router, route| router.route(route.path, route.handler));
    pages
        .layer(middleware::from_fn_with_state(web.clone(), language::remember))
        .route("/static/{hash}/{file}", get(asset::file))
        .with_state(web)
}
