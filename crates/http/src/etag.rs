//! Revisions as entity tags: who changes a thing says which state of it was read.

use axum::http::{HeaderMap, HeaderName, StatusCode, header};

use crate::Problem;

/// The header that names a revision.
pub fn etag(revision: i32) -> [(HeaderName, String); 1] {
    [(header::ETAG, format!("\"{revision}\""))]
}

/// Whether the client's `If-None-Match` names this revision: then the answer is 304.
pub fn not_modified(headers: &HeaderMap, revision: i32) -> bool {
    let tags = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    tags.flat_map(|value| value.split(','))
        .map(|tag| tag.trim().trim_start_matches("W/"))
        .any(|tag| tag == "*" || tag == format!("\"{revision}\""))
}

/// Refuses a change to something that has changed since it was read.
pub fn changed_meanwhile() -> Problem {
    Problem::of_status(StatusCode::PRECONDITION_FAILED)
        .detail("Somebody changed this since you read it. Read it again, then repeat the change.")
}
