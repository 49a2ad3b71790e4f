//! What the sending side says to a suggestion.

use app::suggestion::Answer;
use domain::{DeclineReason, FieldError, FieldErrors};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::v1::{WORDS, word};

/// An answer to a suggestion.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = Answer)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub(crate) struct AnswerIn {
    /// Yes or no.
    answer: AnswerWord,
    /// Why not now; required with `not_now`, left out with `interested`.
    #[schema(value_type = Option<word::DeclineReason>)]
    reason: Option<DeclineReason>,
}

/// Yes or no.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum AnswerWord {
    Interested,
    NotNow,
}

impl TryFrom<AnswerIn> for Answer {
    type Error = FieldErrors;

    fn try_from(given: AnswerIn) -> Result<Self, FieldErrors> {
        match (given.answer, given.reason) {
            (AnswerWord::Interested, None) => Ok(Self::Interested),
            (AnswerWord::NotNow, Some(reason)) => Ok(Self::NotNow(reason)),
            (AnswerWord::Interested, Some(reason)) => {
                Err(FieldError::new("reason", "only-with-not-now").with("given", reason).into())
            }
            (AnswerWord::NotNow, None) => {
                let unsaid = WORDS.decline_reason(DeclineReason::NotSaid);
                Err(FieldError::new("reason", "choose-reason").with("unsaid", unsaid).into())
            }
        }
    }
}
