//! A JSON body.

use std::error::Error;

use axum::{
    Json,
    extract::{FromRequest, Request, rejection::JsonRejection},
    http::StatusCode,
};
use serde::de::DeserializeOwned;

use super::{object::Object, serde_message::field_error};
use crate::Problem;

/// A JSON body, which is an object; the last parameter of a handler. `T` has `#[serde(deny_unknown_fields)]`.
///
/// utoipa does not see through it: write `request_body = T` in `#[utoipa::path]`.
#[derive(Clone, Copy, Debug)]
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        match Json::<Object<T>>::from_request(request, state).await {
            Ok(Json(Object(body))) => Ok(Self(body)),
            Err(rejection) => Err(refused(&rejection)),
        }
    }
}

fn refused(rejection: &JsonRejection) -> Problem {
    let problem = Problem::of_status(rejection.status());
    match rejection.status() {
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            problem.detail("Send JSON, with content-type: application/json.")
        }
        StatusCode::PAYLOAD_TOO_LARGE => problem.detail("The body is larger than this address takes."),
        _ => match serde_error(rejection) {
            Some(at) if at.inner().is_data() => {
                problem.field(field_error(&at.path().to_string(), &at.inner().to_string()))
            }
            // What is not JSON has no fields yet: line and column are all that can be said.
            Some(at) => problem.detail(format!("The body is not JSON: {}.", at.inner())),
            None => problem.detail("The body ended too early."),
        },
    }
}

/// axum's `Json` tracks the path; it is somewhere in the chain of sources.
fn serde_error(rejection: &JsonRejection) -> Option<&serde_path_to_error::Error<serde_json::Error>> {
    let mut source = rejection.source();
    while let Some(err) = source {
        if let Some(found) = err.downcast_ref() {
            return Some(found);
        }
        source = err.source();
    }
    None
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields, expecting = "an object")]
    struct Person {
        name: String,
        age: Option<u8>,
    }

    #[test]
    fn values_in_a_row_are_no_object() {
        let read = |text: &str| serde_json::from_str::<Object<Person>>(text).map(|Object(person)| person);
        let arta = read(r#"{"name":"Arta","age":40}"#).expect("a person");
        assert_eq!((arta.name.as_str(), arta.age), ("Arta", Some(40)));
        for text in [r#"["Arta",40]"#, "[]", "null", r#""Arta""#, r#"{"name":"Arta","height":1}"#] {
            let error = read(text).expect_err("no person");
            assert!(error.is_data(), "{text}: {error}");
        }
    }
}
