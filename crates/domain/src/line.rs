//! Text of one line.

use crate::FieldError;

/// Whether a text is one line, and not too long.
pub(crate) fn is_line(field: &str, text: &str, longest: usize) -> Result<(), FieldError> {
    if text.chars().any(char::is_control) {
        return Err(FieldError::new(field, "control-character"));
    }
    if text.chars().count() > longest {
        return Err(FieldError::new(field, "too-long").with("longest", longest));
    }
    Ok(())
}

/// One line of text that must be there, its words with one space between them.
///
/// # Errors
///
/// `required` where no letter or figure is in it, `too-long` with the most that is taken, `control-character`.
pub fn required_line(field: &str, text: &str, longest: usize) -> Result<String, FieldError> {
    let text = text.trim();
    if !text.chars().any(char::is_alphanumeric) {
        return Err(FieldError::new(field, "required"));
    }
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // Looked at before its words are joined, which swallows line ends.
    is_line(field, text, usize::MAX)?;
    is_line(field, &words, longest)?;
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_line_have_one_space_between_them() {
        let line = |text: &str| required_line("name", text, 10).map_err(|error| error.code);
        assert_eq!(line("\u{a0} Kovar \u{a0}\u{2009} d.d.  "), Ok("Kovar d.d.".to_owned()));
        assert_eq!(line("Kovar\nd.d."), Err("control-character"));
        assert_eq!(line("a     b     c"), Ok("a b c".to_owned()), "what is too much is not counted");
        assert_eq!(line(" - "), Err("required"));
    }
}
