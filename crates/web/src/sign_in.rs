//! The way in: a link by mail, or a password; and a second factor where the account asks for one.

mod ask;
mod form;
mod link;
mod second;
mod sent;

pub(crate) use ask::sign_in;
pub(crate) use form::form;
pub(crate) use link::{follow_link, link};
pub(crate) use second::{second, show_second_factor};
pub(crate) use sent::sent;

use app::{AppError, sign_in::NewSession};
use axum::{
    http::{HeaderName, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use domain::AuthLevel;
use http::Problem;

use crate::{Web, cookie};

/// With what somebody signs in, and from where.
fn device(client: &http::Client) -> app::sign_in::Device {
    app::sign_in::Device { name: client.device.clone(), network: client.network() }
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
/// for.
fn go_on(web: &Web, jar: CookieJar, begun: NewSession, to: &str) -> Response {
    let to = match begun.session.level {
        AuthLevel::First => "/sign-in/second",
        AuthLevel::Full => to,
    };
    let jar = jar.add(cookie::keep(web, cookie::SESSION, begun.secret));
    (jar, Redirect::to(to)).into_response()
}
