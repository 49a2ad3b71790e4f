//! Revisions as entity tags: who changes a thing says which state of it was read.

use axum::http::{HeaderMap, HeaderName, StatusCode, header};

use crate::Problem;

/// The header that names a revision.
pub fn etag(revision: i32) -> [(HeaderName, String); 1] {
    [(header::ETAG, format!("\"{revision}\""))]
}

/// Whether the client's `If-None-Match` names this revision: then the answer is 304.
pub fn not_modified(headers: &HeaderMap, revision: i32) -> bool {
    let [(_, own)] = etag(revision);
    let tags = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    tags.flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == own)
}

/// Refuses a change to something that has changed since it was read.
pub fn changed_meanwhile() -> Problem {
    Problem::of_status(StatusCode::PRECONDITION_FAILED)
        .detail("Somebody changed this since you read it. Read it again, then repeat the change.")
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_tag_is_weak_once_or_not_at_all() {
        let named = |value: &'static str| {
            let headers = HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(value))]);
            not_modified(&headers, 7)
        };
        for tags in ["\"7\"", "W/\"7\"", "\"1\", \"7\"", "*"] {
            assert!(named(tags), "{tags}");
        }
        for tags in ["", "7", "\"1\"", "W/W/\"7\"", "W/*"] {
            assert!(!named(tags), "{tags}");
        }
    }
}
