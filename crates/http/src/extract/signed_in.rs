//! Who asks, by a token of the API.

use app::{App, AppError, token};
use axum::{
    extract::{FromRef, FromRequestParts},
    http::{HeaderMap, header, request::Parts},
};
use domain::Actor;

use super::TraceId;
use crate::Problem;

/// Whoever sent the token in `authorization: Bearer ..`. A handler without it is public.
#[derive(Clone, Debug)]
pub struct SignedIn(pub Actor);

impl<S: Send + Sync> FromRequestParts<S> for SignedIn
where
    App: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let carried = bearer(&parts.headers).ok_or(AppError::NotSignedIn)?;
        let TraceId(trace_id) = TraceId::of(parts);
        let actor = token::authenticate(&App::from_ref(state), carried, trace_id).await?;
        Ok(Self(actor))
    }
}

/// The token, if there is one and only one.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let mut all = headers.get_all(header::AUTHORIZATION).iter();
    let (only, None) = (all.next()?, all.next()) else { return None };
    let (scheme, token) = only.to_str().ok()?.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_token_is_read_only_from_a_bearer_header() {
        for (value, token) in [
            ("Bearer pk_1", Some("pk_1")),
            ("bearer  pk_1 ", Some("pk_1")),
            ("Bearer ", None),
            ("Bearer", None),
            ("Basic cGtfMQ==", None),
            ("pk_1", None),
            ("", None),
        ] {
            let headers = HeaderMap::from_iter([(header::AUTHORIZATION, HeaderValue::from_static(value))]);
            assert_eq!(bearer(&headers), token, "{value}");
        }
        assert_eq!(bearer(&HeaderMap::new()), None);
    }

    #[test]
    fn two_tokens_are_none() {
        let mut headers = HeaderMap::new();
        for value in ["Bearer pk_1", "Bearer pk_2"] {
            headers.append(header::AUTHORIZATION, HeaderValue::from_static(value));
        }
        assert_eq!(bearer(&headers), None);
    }
}
