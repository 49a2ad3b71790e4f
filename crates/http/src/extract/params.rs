//! Parameters after the question mark.

use axum::{
    extract::{FromRequestParts, Query},
    http::{StatusCode, request::Parts},
};
use serde::de::DeserializeOwned;

use super::serde_message::field_error;
use crate::Problem;

/// What axum puts before the message.
const PREFIX: &str = "Failed to deserialize query string: ";

/// Query parameters. `T` has `#[serde(deny_unknown_fields)]`, so that a misspelt one is not passed over.
#[derive(Clone, Copy, Debug)]
pub struct Params<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Params<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let params = Query::<T>::from_request_parts(parts, state).await;
        params.map(|Query(params)| Self(params)).map_err(|rejection| refused(&rejection.body_text()))
    }
}

/// The text is all that there is: axum keeps the error's type, `serde_urlencoded`'s, to itself.
fn refused(text: &str) -> Problem {
    let text = text.strip_prefix(PREFIX).unwrap_or(text);
    let (path, message) = match text.split_once(": ") {
        Some((path, message)) if !path.contains([' ', '`']) => (path, message),
        _ => ("", text),
    };
    Problem::of_status(StatusCode::BAD_REQUEST).field(field_error(path, message))
}
