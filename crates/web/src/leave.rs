//! Somebody goes, perhaps from a shared computer.

use axum::{extract::State, response::Redirect};
use axum_extra::extract::{CookieJar, cookie::Cookie};

use crate::{Web, visit::KEY_COOKIE};

/// `POST /leave`: forgets the key.
pub(crate) async fn leave(State(web): State<Web>, jar: CookieJar) -> (CookieJar, Redirect) {
    let cookie = Cookie::build((KEY_COOKIE, "")).path("/").http_only(true).secure(web.is_secure());
    (jar.remove(cookie), Redirect::to("/"))
}
