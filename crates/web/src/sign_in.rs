//! The way in: a link by mail, or a password; and a second factor where the account asks for one.

pub(crate) mod ask;
mod form;
pub(crate) mod link;
pub(crate) mod second;
mod sent;

pub(crate) use ask::sign_in;
pub(crate) use form::form;
pub(crate) use link::{follow_link, link};
pub(crate) use second::{second, show_second_factor};
pub(crate) use sent::sent;

use app::{
    AppError,
    sign_in::{NewSession, browser_mark},
};
use axum::{
    http::{HeaderName, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{CookieJar, cookie::Cookie};
use domain::AuthLevel;
use http::Problem;

use crate::{Web, cookie, visit::Visit};

/// With what somebody signs in, from where, and in place of which session.
fn device(client: &http::Client, visit: &Visit) -> app::sign_in::Device {
    let (name, network) = (client.device.clone(), client.network());
    let (session, request_id) = (visit.session.clone(), visit.request_id.clone());
    app::sign_in::Device { name, network, session, request_id }
}

/// For pages whose own address is a secret: nobody is told it, not even ourselves in a log.
pub(crate) fn no_referrer() -> [(HeaderName, &'static str); 1] {
    [(header::REFERRER_POLICY, "strict-origin")]
}

/// A refusal of a link in a mail: what is not found was used, is over, or never was.
pub(crate) fn link_refusal(error: AppError) -> Problem {
    match error {
        AppError::NotFound => Problem::new(StatusCode::NOT_FOUND, "link_ended"),
        other => other.into(),
    }
}

/// Keeps the session's secret until the browser closes, and goes on: first to the second factor where that is asked
/// for, then to where somebody wanted to go. From now on the browser is known.
fn go_on(web: &Web, begun: NewSession, to: &str) -> Response {
    let jar = CookieJar::new().add(cookie::keep(web, cookie::SESSION, begun.secret));
    match begun.session.level {
        AuthLevel::First => {
            let jar = jar.add(keep_next(web, to));
            (jar, Redirect::to("/sign-in/second")).into_response()
        }
        AuthLevel::Full => {
            let mark = browser_mark(&web.app, begun.session.account);
            let jar = jar.add(cookie::keep_long(web, cookie::MARK, mark));
            (forget_way(web, jar), Redirect::to(to)).into_response()
        }
    }
}

/// Where somebody wants to go on, in figures and letters: what a cookie can't hold as it is would be lost, or end it.
pub(crate) fn keep_next(web: &Web, to: &str) -> Cookie<'static> {
    cookie::keep(web, cookie::NEXT, app::hex(to.as_bytes()))
}

/// The way in has been gone: what it needed is to be forgotten.
fn forget_way(web: &Web, jar: CookieJar) -> CookieJar {
    jar.add(cookie::forget(web, cookie::BROWSER)).add(cookie::forget(web, cookie::NEXT))
}

/// Where it goes on once somebody has signed in: where they wanted to go, else the start page.
fn next(visit: &Visit) -> String {
    let kept = visit.next.as_deref().and_then(app::from_hex);
    let to = kept.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    form::own(&to).to_owned()
}

/// What a form says of where it goes on, else what was kept.
fn to(visit: &Visit, said: &str) -> String {
    if said.is_empty() { next(visit) } else { form::own(said).to_owned() }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;

    use super::*;

    #[test]
    fn where_somebody_wanted_to_go_is_kept_as_it_was() {
        let with = |next: &str| {
            let mut visit = Visit::of_headers(&HeaderMap::new());
            visit.next = Some(next.to_owned());
            visit
        };
        let kept = |to: &str| with(&app::hex(to.as_bytes()));
        assert_eq!(next(&kept("/needs/1?x=a;b,c")), "/needs/1?x=a;b,c");
        assert_eq!(next(&kept("//evil.example")), "/");
        assert_eq!(next(&with("/needs")), "/");
        assert_eq!(to(&kept("/needs/1"), "/account"), "/account");
        assert_eq!(to(&kept("/needs/1"), ""), "/needs/1");
    }
}
