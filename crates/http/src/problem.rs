//! What a refused request is answered.

use std::num::NonZeroU32;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::{Serialize, Serializer};
use utoipa::ToSchema;

/// A refusal, as `application/problem+json` ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: `code` is what programs read.
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "about:blank")]
    pub kind: AboutBlank,
    /// The words of the status.
    #[schema(example = "Unprocessable Entity")]
    pub title: &'static str,
    /// The status of the answer.
    #[schema(example = 422)]
    pub status: u16,
    /// What kind of refusal it is, in `snake_case`; never changes its meaning.
    #[schema(example = "invalid")]
    pub code: &'static str,
    /// One sentence about this very request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What is wrong with which field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// After how many seconds it may be tried again; also the header `Retry-After`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<u32>)]
    pub retry_after: Option<NonZeroU32>,
    /// The request's id, also in the header `x-request-id`: names the request in the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace_id: Option<String>,
}

/// The type of all our problems, which says no more than their status (RFC 9457, 4.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AboutBlank;

impl Serialize for AboutBlank {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("about:blank")
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// The field's path, like `places` or `periods[0].ends_on`; empty where it is the whole.
    #[schema(example = "places")]
    pub field: String,
    /// What kind of mistake it is, in `kebab-case`; never changes its meaning.
    #[schema(example = "out-of-range")]
    pub code: &'static str,
    /// What is wrong with it, for people.
    #[schema(example = "out of range (least 1, most 500)")]
    pub message: String,
    /// What another wording of the message needs, by name.
    #[serde(skip)]
    #[schema(ignore)]
    pub args: Vec<(&'static str, String)>,
}

impl Problem {
    /// A refusal with a code of its own.
    pub fn new(status: StatusCode, code: &'static str) -> Self {
        Self {
            kind: AboutBlank,
            title: status.canonical_reason().unwrap_or("Error"),
            status: status.as_u16(),
            code,
            detail: None,
            errors: vec![],
            retry_after: None,
            trace_id: None,
        }
    }

    /// A refusal about which the status says it all.
    pub fn of_status(status: StatusCode) -> Self {
        Self::new(status, code_of(status))
    }

    /// Adds the sentence about this very request.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Adds after how many seconds it may be tried again.
    #[must_use]
    pub fn retry_after(self, seconds: u32) -> Self {
        Self { retry_after: NonZeroU32::new(seconds), ..self }
    }

    /// Adds what is wrong with a field.
    #[must_use]
    pub fn field(mut self, error: FieldError) -> Self {
        self.errors.push(error);
        self
    }
}

impl From<domain::FieldErrors> for Problem {
    /// 422, with every field that can't be taken.
    fn from(errors: domain::FieldErrors) -> Self {
        let errors = errors.0.into_iter().map(FieldError::from).collect();
        Self { errors, ..Self::of_status(StatusCode::UNPROCESSABLE_ENTITY) }
    }
}

impl From<domain::FieldError> for FieldError {
    /// The message is the code in plain words; who knows the reader's language words it anew.
    fn from(error: domain::FieldError) -> Self {
        let domain::FieldError { field, code, args } = error;
        let words = code.replace('-', " ");
        let named: Vec<String> = args.iter().map(|(name, value)| format!("{name} {value}")).collect();
        let message = if named.is_empty() { words } else { format!("{words} ({})", named.join(", ")) };
        Self { field, code, message, args }
    }
}

impl IntoResponse for Problem {
    /// The body is written by the frame, which knows the request; here the problem rides along.
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        if status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response.extensions_mut().insert(self);
        response
    }
}

fn code_of(status: StatusCode) -> &'static str {
    match status.as_u16() {
        400 => "malformed",
        401 => "not_signed_in",
        403 => "forbidden",
        404 => "not_found",
        405 => "method_not_allowed",
        408 | 504 => "too_slow",
        409 => "conflict",
        412 => "changed_meanwhile",
        413 => "too_large",
        415 => "not_json",
        422 => "invalid",
        428 => "if_match_required",
        429 => "too_many",
        503 => "not_ready",
        _ if status.is_client_error() => "refused",
        _ => "internal",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_a_refusal_is_named() {
        let errors = domain::FieldErrors(vec![
            domain::FieldError::new("title", "missing"),
            domain::FieldError::new("places", "out-of-range").with("least", 1).with("most", 500),
        ]);
        let problem = Problem::from(errors);
        assert_eq!((problem.status, problem.code), (422, "invalid"));
        let said: Vec<String> =
            problem.errors.iter().map(|e| format!("{}: {} / {}", e.field, e.code, e.message)).collect();
        assert_eq!(
            said,
            ["title: missing / missing", "places: out-of-range / out of range (least 1, most 500)"]
        );
    }

    #[test]
    fn codes_fit_their_status() {
        for (status, code) in
            [(404, "not_found"), (418, "refused"), (500, "internal"), (503, "not_ready"), (504, "too_slow")]
        {
            assert_eq!(code_of(StatusCode::from_u16(status).expect("a status")), code);
        }
    }
}
