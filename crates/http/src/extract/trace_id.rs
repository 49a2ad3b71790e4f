//! The request's id, for who writes it down.

use std::convert::Infallible;

use axum::{extract::FromRequestParts, http::request::Parts};
use tower_http::request_id::RequestId;

use crate::request_id;

/// The request's id, as it stands in the log and in a refusal; nothing outside of the frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceId(pub Option<String>);

impl TraceId {
    pub(super) fn of(parts: &Parts) -> Self {
        Self(parts.extensions.get::<RequestId>().map(|id| request_id::text(id).to_owned()))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for TraceId {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts))
    }
}
