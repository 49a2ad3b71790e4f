//! A link lets somebody in.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use axum_extra::extract::CookieJar;
use http::Problem;

use crate::{Web, cookie, visit::Visit, visitor};

/// `GET /enter/{key}?to=/path`: checks the key, keeps it in a cookie until the browser closes, and goes on.
pub(crate) async fn enter(
    State(web): State<Web>,
    visit: Visit,
    Path(key): Path<String>,
) -> Result<(CookieJar, Redirect), Problem> {
    visitor::open(&web, &key, visit.request_id.clone()).await?;
    let to = visit.parameter("to").filter(|to| is_own(to)).unwrap_or("/");
    Ok((CookieJar::new().add(cookie::keep(&web, cookie::KEY, key)), Redirect::to(to)))
}

/// Whether an address is one of ours: a path from the root, and nothing that a browser reads as another host.
pub(crate) fn is_own(to: &str) -> bool {
    let visible = to.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    visible && to.starts_with('/') && !to.starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_addresses_are_followed() {
        for own in ["/", "/needs/1/suggestions", "/offers/new?lang=sq", "/a//b"] {
            assert!(is_own(own), "{own}");
        }
        for foreign in [
            "",
            "needs/1",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example",
            "/a\r\nset-cookie: x=1",
            "/\t/evil.example",
            "/ž",
        ] {
            assert!(!is_own(foreign), "{foreign:?}");
        }
    }
}
