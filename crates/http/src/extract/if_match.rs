//! The revision that a change is made to.

use axum::{
    extract::FromRequestParts,
    http::{StatusCode, header, request::Parts},
};

use crate::{Problem, changed_meanwhile};

/// `If-Match: "7"` names the revision that was read. Missing is 428; `*` and weak tags name none, which is 412.
#[derive(Clone, Copy, Debug)]
pub struct IfMatch(pub i32);

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        let Some(value) = parts.headers.get(header::IF_MATCH) else {
            return Err(Problem::of_status(StatusCode::PRECONDITION_REQUIRED)
                .detail("Say which revision you read: send its ETag as If-Match."));
        };
        let tag =
            value.to_str().ok().and_then(|text| text.strip_prefix('"')?.strip_suffix('"')?.parse().ok());
        tag.map(Self).ok_or_else(changed_meanwhile)
    }
}
