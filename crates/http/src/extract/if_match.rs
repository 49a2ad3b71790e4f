//! The revision that a change is made to.

use axum::{
    extract::FromRequestParts,
    http::{StatusCode, header, request::Parts},
};

use crate::{Problem, changed_meanwhile, etag};

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
        value.to_str().ok().and_then(revision).map(Self).ok_or_else(changed_meanwhile)
    }
}

/// The revision whose tag this is, to the letter (RFC 9110, 8.8.3.2): `"07"` and `"+7"` are tags that nobody was given.
fn revision(text: &str) -> Option<i32> {
    let revision = text.strip_prefix('"')?.strip_suffix('"')?.parse().ok()?;
    let [(_, tag)] = etag(revision);
    (tag == text).then_some(revision)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_named_by_its_very_tag() {
        assert_eq!(revision("\"7\""), Some(7));
        for other in
            ["7", "\"\"", "\"+7\"", "\"07\"", "W/\"7\"", "\"7", "*", "\"99999999999\"", "\"1\", \"7\""]
        {
            assert_eq!(revision(other), None, "{other}");
        }
    }
}
