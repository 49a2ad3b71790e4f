//! How answers carry revisions and addresses.

use axum::{
    Json,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use http::{etag, not_modified};
use serde::Serialize;

/// 200 with the revision as `ETag`; 304 without a body where the client has this revision.
pub(crate) fn shown(headers: &HeaderMap, revision: i32, view: impl Serialize) -> Response {
    if not_modified(headers, revision) {
        return (StatusCode::NOT_MODIFIED, etag(revision)).into_response();
    }
    changed(revision, view)
}

/// 200 with the revision as `ETag`.
pub(crate) fn changed(revision: i32, view: impl Serialize) -> Response {
    (etag(revision), Json(view)).into_response()
}

/// 201 with the address of what is new, below `/api/v1`, and its revision.
pub(crate) fn created(path: &str, revision: i32, view: impl Serialize) -> Response {
    let location = [(header::LOCATION, format!("/api/v1{path}"))];
    (StatusCode::CREATED, location, etag(revision), Json(view)).into_response()
}
