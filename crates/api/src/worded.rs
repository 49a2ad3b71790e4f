//! Words what is wrong with fields. `http` knows the codes of the domain, `i18n` the sentences for them.

use axum::response::Response;
use http::Problem;
use i18n::Translator;

use crate::v1::WORDS;

/// Middleware: gives a refusal on its way out the sentences of the catalogue.
pub(crate) async fn worded(mut response: Response) -> Response {
    if let Some(problem) = response.extensions_mut().get_mut::<Problem>() {
        problem.errors.iter_mut().for_each(|error| reword(error, WORDS));
    }
    response
}

/// Where nobody has written a sentence the code in plain words says more than a general one. What serde says about a
/// body stays too: it names the fields that there are.
fn reword(error: &mut http::FieldError, words: Translator) {
    let from_serde = matches!(error.code, "missing-field" | "unknown-field" | "wrong-type" | "not-valid");
    if from_serde || !words.has(&format!("error-{}", error.code)) {
        return;
    }
    let known = domain::FieldError { field: error.field.clone(), code: error.code, args: error.args.clone() };
    error.message = words.field_error(&known);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(error: domain::FieldError) -> String {
        let mut error = http::FieldError::from(error);
        reword(&mut error, WORDS);
        error.message
    }

    #[test]
    fn a_known_code_is_a_sentence() {
        let error = domain::FieldError::new("eqf_level", "out-of-range").with("from", 1).with("to", 8);
        assert_eq!(message(error), "Write a number from 1 to 8");
    }

    #[test]
    fn an_unworded_code_keeps_its_facts() {
        let error = domain::FieldError::new("x", "never-worded").with("given", "Kukës");
        assert_eq!(message(error), "never worded (given Kukës)");
    }

    #[test]
    fn what_serde_says_is_kept() {
        let mut error = http::FieldError {
            field: "titel".to_owned(),
            code: "unknown-field",
            message: "unknown field `titel`, expected `title`".to_owned(),
            args: vec![],
        };
        reword(&mut error, WORDS);
        assert_eq!(error.message, "unknown field `titel`, expected `title`");
    }
}
