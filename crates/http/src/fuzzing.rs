//! What the fuzz targets drive and nobody else reaches. Exists only under `--cfg fuzzing`, which cargo-fuzz sets, and in
//! tests, so that it compiles whatever changes around it.

use axum::http::HeaderMap;

/// The token that a request of the API carries.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    crate::extract::signed_in::bearer(headers)
}
