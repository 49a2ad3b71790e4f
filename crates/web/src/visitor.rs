//! A visit with a session, or with a key that holds.

use std::fmt::Write as _;

use app::{
    AppError, organisation, session,
    session::OpenSession,
    token::{self, PageKey},
};
use axum::{
    extract::FromRequestParts,
    http::{Method, StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use domain::{NeedId, Organisation};
use http::Problem;

use crate::{Web, visit::Visit};

/// A visit with a session, or with a key that holds.
pub(crate) struct Visitor {
    /// Language and address.
    pub(crate) visit: Visit,
    /// Who asks, and what the key opens.
    pub(crate) key: PageKey,
    /// On whose behalf; `None` for who speaks for nobody.
    pub(crate) organisation: Option<Organisation>,
    /// The session of who is signed in; `None` for who came by a link.
    pub(crate) session: Option<OpenSession>,
}

impl Visitor {
    /// Checks the session of a visit, or the key.
    ///
    /// # Errors
    ///
    /// 401: `not_signed_in` without either, `link_ended` with a key that does not hold, `second_factor` while that is
    /// asked for.
    pub(crate) async fn of(web: &Web, visit: Visit) -> Result<Self, Problem> {
        if let Some(secret) = visit.session.as_deref() {
            match session::open(&web.app, secret, visit.request_id.clone()).await {
                Ok(open) if open.is_half_open() => {
                    return Err(Problem::new(StatusCode::UNAUTHORIZED, "second_factor"));
                }
                Ok(open) => return Ok(Self::signed_in(visit, open)),
                Err(AppError::NotSignedIn) => {}
                Err(other) => return Err(other.into()),
            }
        }
        let carried = visit.key.as_deref().ok_or(AppError::NotSignedIn)?;
        let key = open(web, carried, visit.request_id.clone()).await?;
        let organisation = match key.actor.organisation() {
            Some(id) => Some(organisation::show(&web.app, &key.actor, id).await?),
            None => None,
        };
        Ok(Self { visit, key, organisation, session: None })
    }

    fn signed_in(visit: Visit, open: OpenSession) -> Self {
        let key = PageKey { actor: open.actor.clone(), need: None };
        let organisation = open.organisation().cloned();
        Self { visit, key, organisation, session: Some(open) }
    }

    /// Whether a need's pages are opened by the key.
    ///
    /// # Errors
    ///
    /// 404 for a need that a mail's link is not about.
    pub(crate) fn may_open(&self, need: NeedId) -> Result<(), AppError> {
        if self.key.need.is_none_or(|only| only == need) {
            return Ok(());
        }
        Err(AppError::NotFound)
    }

    /// Whether all of the organisation's pages are opened.
    ///
    /// # Errors
    ///
    /// 403 for a mail's link, and for who has no organisation.
    pub(crate) fn staff_of(&self) -> Result<&Organisation, AppError> {
        match &self.organisation {
            Some(organisation) if self.key.need.is_none() => Ok(organisation),
            _ => Err(AppError::Forbidden),
        }
    }
}

/// The actor behind a key.
///
/// # Errors
///
/// 401 `link_ended` for a key that is unknown, over or of another kind.
pub(crate) async fn open(web: &Web, carried: &str, request_id: Option<String>) -> Result<PageKey, Problem> {
    token::open_page_key(&web.app, carried, request_id).await.map_err(|error| match error {
        AppError::NotSignedIn => Problem::new(StatusCode::UNAUTHORIZED, "link_ended"),
        other => other.into(),
    })
}

/// Why a page is not shown: where to go first, or a refusal.
pub(crate) enum Stopped {
    /// First sign in, or show the second factor.
    First(Redirect),
    /// Refused.
    Refused(Problem),
}

impl Stopped {
    /// Whoever only wanted to see a page is led to where one signs in, and comes back; whoever sent something is told.
    pub(crate) fn of(problem: Problem, parts: &Parts) -> Self {
        if parts.method != Method::GET {
            return Self::Refused(problem);
        }
        match problem.code {
            "second_factor" => Self::First(Redirect::to("/sign-in/second")),
            "not_signed_in" => {
                Self::First(Redirect::to(&format!("/sign-in?to={}", encoded(parts.uri.path()))))
            }
            _ => Self::Refused(problem),
        }
    }
}

/// A path as a parameter carries it: a `&` in it begins no other one, and a `%` stays one.
fn encoded(path: &str) -> String {
    path.bytes().fold(String::with_capacity(path.len()), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            text.push(char::from(byte));
        } else {
            // Writing to a string can't fail.
            let _ = write!(text, "%{byte:02X}");
        }
        text
    })
}

impl IntoResponse for Stopped {
    fn into_response(self) -> Response {
        match self {
            Self::First(redirect) => redirect.into_response(),
            Self::Refused(problem) => problem.into_response(),
        }
    }
}

impl FromRequestParts<Web> for Visitor {
    type Rejection = Stopped;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Stopped> {
        let visit = visit_of(parts, web).await;
        Self::of(web, visit).await.map_err(|problem| Stopped::of(problem, parts))
    }
}

async fn visit_of(parts: &mut Parts, web: &Web) -> Visit {
    match Visit::from_request_parts(parts, web).await {
        Ok(visit) => visit,
        Err(never) => match never {},
    }
}

/// A visit of somebody who is signed in with an account: by no link, and wholly.
pub(crate) struct Person {
    /// Language, address, on whose behalf.
    pub(crate) visitor: Visitor,
    /// The session.
    pub(crate) open: OpenSession,
}

impl FromRequestParts<Web> for Person {
    type Rejection = Stopped;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Stopped> {
        let visitor = Visitor::from_request_parts(parts, web).await?;
        match visitor.session.clone() {
            Some(open) => Ok(Self { visitor, open }),
            None => Err(Stopped::of(AppError::NotSignedIn.into(), parts)),
        }
    }
}

/// A visit with a session that may still be asked for its second factor.
pub(crate) struct HalfOpen {
    /// Language and address.
    pub(crate) visit: Visit,
    /// The session.
    pub(crate) open: OpenSession,
}

impl FromRequestParts<Web> for HalfOpen {
    type Rejection = Stopped;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Stopped> {
        let visit = visit_of(parts, web).await;
        let opened = match visit.session.as_deref() {
            Some(secret) => session::open(&web.app, secret, visit.request_id.clone()).await,
            None => Err(AppError::NotSignedIn),
        };
        match opened {
            Ok(open) => Ok(Self { visit, open }),
            Err(error) => Err(Stopped::of(error.into(), parts)),
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{Request, Uri, header};

    use super::*;

    #[test]
    fn whoever_is_sent_to_sign_in_comes_back_to_the_very_path() {
        for (path, to) in [
            ("/needs/1/suggestions", "/needs/1/suggestions"),
            ("/offers/a&lang=sq", "/offers/a%26lang%3Dsq"),
            ("/offers/a%26b", "/offers/a%2526b"),
            ("/offers/\u{17e}", "/offers/%C5%BE"),
        ] {
            let uri = Uri::try_from(path.as_bytes()).expect("an address");
            let (parts, ()) = Request::get(uri).body(()).expect("a request").into_parts();
            let response = Stopped::of(AppError::NotSignedIn.into(), &parts).into_response();
            let location = response.headers().get(header::LOCATION).expect("a way");
            assert_eq!(location, format!("/sign-in?to={to}").as_str(), "{path}");
        }
    }
}
