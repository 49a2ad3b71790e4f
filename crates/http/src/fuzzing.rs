//! What the fuzz targets drive and nobody else reaches. Exists only under `--cfg fuzzing`, which cargo-fuzz sets.

use axum::http::HeaderMap;

/// The token that a request of the API carries.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    crate::extract::signed_in::bearer(headers)
}
