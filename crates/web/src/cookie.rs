//! Cookies of ours: never read by scripts, never sent by other sites' forms, and over https bound to our host.

use axum::http::{HeaderMap, header};
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

/// The value of the cookie that bears this very name; the last where there are several. Nothing is decoded, as
/// `CookieJar` would: `%5F%5FHost-session` is a name that browsers take from anybody, and none of our values needs it.
pub(crate) fn value<'a>(headers: &'a HeaderMap, wanted: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.rfind(|(name, _)| name.trim() == wanted).map(|(_, value)| value.trim())
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

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_name_that_browsers_guard_is_written_in_one_way() {
        let headers =
            |line: &'static str| HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_static(line))]);
        let guarded = |line| value(&headers(line), &name(true, SESSION)).map(str::to_owned);
        assert_eq!(guarded("lang=sq; __Host-session=aa").as_deref(), Some("aa"));
        for other in [
            "%5F%5FHost-session=aa",
            "__host-session=aa",
            "__Host-session",
            "session=aa",
            "a=__Host-session=aa",
        ] {
            assert_eq!(guarded(other), None, "{other}");
        }
        assert_eq!(value(&headers("session=%20a=b; session=c%3B"), SESSION), Some("c%3B"));
    }
}
