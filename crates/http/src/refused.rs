//! What the use cases refuse, as HTTP says it.

use std::error::Error;

use app::AppError;
use axum::http::StatusCode;

use crate::{Problem, changed_meanwhile};

/// Seconds. A database that restarts is back by then, most times.
const COME_BACK_AFTER: u32 = 10;

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NotFound => Self::of_status(StatusCode::NOT_FOUND),
            AppError::NotSignedIn => Self::of_status(StatusCode::UNAUTHORIZED),
            AppError::Forbidden => Self::of_status(StatusCode::FORBIDDEN),
            AppError::Invalid(fields) => fields.into(),
            AppError::State(state) => {
                Self::new(StatusCode::CONFLICT, "wrong_state").detail(state.to_string())
            }
            AppError::TooMany { retry_after } => {
                let seconds = u32::try_from(retry_after.num_seconds()).unwrap_or_default().saturating_add(1);
                Self::of_status(StatusCode::TOO_MANY_REQUESTS).retry_after(seconds)
            }
            AppError::ConfirmFirst => Self::new(StatusCode::FORBIDDEN, "confirm_first"),
            AppError::ChangedMeanwhile => changed_meanwhile(),
            AppError::Unavailable(source) => {
                tracing::warn!(error = &*source as &dyn Error, "a request could not be answered now");
                Self::of_status(StatusCode::SERVICE_UNAVAILABLE).retry_after(COME_BACK_AFTER)
            }
            AppError::Unexpected(source) => {
                // Logged here and nowhere below: this is where an unexpected error ends.
                tracing::error!(error = &*source as &dyn Error, "a request failed");
                Self::of_status(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::{FieldError, StateError};

    use super::*;

    #[test]
    fn every_refusal_has_its_status_and_code() {
        for (error, status, code) in [
            (AppError::NotFound, 404, "not_found"),
            (AppError::NotSignedIn, 401, "not_signed_in"),
            (AppError::Forbidden, 403, "forbidden"),
            (FieldError::new("places", "required").into(), 422, "invalid"),
            (StateError { noun: "offer", from: "withdrawn", to: "published" }.into(), 409, "wrong_state"),
            (AppError::TooMany { retry_after: chrono::TimeDelta::seconds(60) }, 429, "too_many"),
            (AppError::ConfirmFirst, 403, "confirm_first"),
            (AppError::ChangedMeanwhile, 412, "changed_meanwhile"),
            (AppError::Unavailable("the database is away".into()), 503, "not_ready"),
            (AppError::unexpected("the password is hunter2"), 500, "internal"),
        ] {
            let problem = Problem::from(error);
            assert_eq!((problem.status, problem.code), (status, code));
        }
    }

    #[test]
    fn a_state_that_does_not_allow_it_is_named() {
        let problem =
            Problem::from(AppError::from(StateError { noun: "offer", from: "withdrawn", to: "published" }));
        let detail = problem.detail.expect("a detail");
        assert!(detail.contains("offer") && detail.contains("withdrawn"), "{detail}");
    }

    #[test]
    fn what_went_wrong_inside_stays_inside() {
        let problem = Problem::from(AppError::unexpected("the password is hunter2"));
        assert!(!format!("{problem:?}").contains("hunter2"));
    }
}
