//! A language that was chosen is remembered.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use axum_extra::extract::{CookieJar, cookie::Cookie, cookie::SameSite};
use domain::Locale;

use crate::{Web, visit::LANGUAGE_COOKIE, visit::Visit};

/// Middleware: `?lang=` sets the cookie that later pages go by.
pub(crate) async fn remember(State(web): State<Web>, visit: Visit, request: Request, next: Next) -> Response {
    let chosen = visit.parameter("lang").and_then(Locale::closest);
    let response = next.run(request).await;
    let Some(locale) = chosen else { return response };
    let cookie = Cookie::build((LANGUAGE_COOKIE, locale.as_str()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(web.is_secure())
        .permanent();
    (CookieJar::new().add(cookie), response).into_response()
}
