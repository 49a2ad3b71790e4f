//! Somebody goes, perhaps from a shared computer.

use app::session;
use axum::{
    extract::State,
    http::HeaderName,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use http::Problem;

use crate::{Web, cookie, visit::Visit};

/// What the browser kept of us is to be forgotten; the cookies are named beside it, so that the language stays.
const CLEAR_SITE_DATA: &str = "\"cache\", \"storage\"";

/// `POST /leave`: ends the session, and forgets the key.
pub(crate) async fn leave(State(web): State<Web>, visit: Visit) -> Result<Response, Problem> {
    if let Some(secret) = visit.session.as_deref()
        && let Ok(open) = session::open(&web.app, secret, visit.request_id.clone()).await
    {
        session::sign_out(&web.app, &open).await?;
    }
    Ok((forget_all(&web), Redirect::to("/")).into_response())
}

/// The browser forgets everything of ours but the language, and that somebody signed in from it.
pub(crate) fn forget_all(web: &Web) -> (CookieJar, [(HeaderName, &'static str); 1]) {
    let jar = [cookie::SESSION, cookie::KEY, cookie::BROWSER, cookie::NEXT]
        .into_iter()
        .fold(CookieJar::new(), |jar, name| jar.add(cookie::forget(web, name)));
    (jar, [(HeaderName::from_static("clear-site-data"), CLEAR_SITE_DATA)])
}
