//! Cookies of ours: never read by scripts, never sent by other sites' forms, and over https bound to our host.

use axum_extra::extract::cookie::{Cookie, SameSite};

use crate::Web;

/// Holds a session's secret.
pub(crate) const SESSION: &str = "session";
/// Holds the secret of the browser in which a link was asked for.
pub(crate) const BROWSER: &str = "browser";
/// Holds the secret of a link that opens pages without an account.
pub(crate) const KEY: &str = "praktika_key";

/// Holds that somebody signed in from this browser before. It opens nothing.
pub(crate) const MARK: &str = "known";
/// Holds where it goes on once somebody has signed in.
pub(crate) const NEXT: &str = "next";

/// The name as browsers know it. `__Host-` makes them refuse it from another host, and over http.
pub(crate) fn name(is_secure: bool, cookie: &str) -> String {
    if is_secure { format!("__Host-{cookie}") } else { cookie.to_owned() }
}

/// A cookie that ends with the browser.
pub(crate) fn keep(web: &Web, cookie: &str, value: String) -> Cookie<'static> {
    Cookie::build((name(web.is_secure(), cookie), value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(web.is_secure())
        .build()
}

/// A cookie that outlives the browser's end.
pub(crate) fn keep_long(web: &Web, cookie: &str, value: String) -> Cookie<'static> {
    let mut long = keep(web, cookie, value);
    long.make_permanent(); // browsers make 400 days of it
    long
}

/// The same cookie, to be forgotten.
pub(crate) fn forget(web: &Web, cookie: &str) -> Cookie<'static> {
    let mut gone = keep(web, cookie, String::new());
    gone.make_removal();
    gone
}
