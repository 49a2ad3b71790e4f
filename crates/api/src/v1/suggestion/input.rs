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
#[serde(rename_all = "snake_case", try_from = "String")]
enum AnswerWord {
    Interested,
    NotNow,
}

// By way of a text: serde_json calls `null` where a word is due no JSON at all.
impl TryFrom<String> for AnswerWord {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        match word.as_str() {
            "interested" => Ok(Self::Interested),
            "not_now" => Ok(Self::NotNow),
            _ => Err(format!("`{word}` is not one of interested, not_now")),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_answer_is_data_that_does_not_fit_and_no_broken_json() {
        for text in ["null", "1", "{}", "[null]", r#""perhaps""#] {
            let error = serde_json::from_str::<AnswerWord>(text).expect_err("no answer");
            assert!(error.is_data(), "{text}: {error}");
        }
        let answer = serde_json::from_str::<AnswerIn>(r#"{"answer":"interested"}"#).map(Answer::try_from);
        assert!(matches!(answer, Ok(Ok(Answer::Interested))));
    }
}
