//! What is wrong with what somebody gave: which field, which reason, and what it would take.

use std::fmt;

/// One field that can't be taken as it is. The code is worded by `i18n` (`error-<code>`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field as the caller names it: `starts_on`, `periods[1].quantity`.
    pub field: String,
    /// Stable, kebab-case.
    pub code: &'static str,
    /// What the wording needs, by name.
    pub args: Vec<(&'static str, String)>,
}

impl FieldError {
    /// An error without arguments.
    pub fn new(field: impl Into<String>, code: &'static str) -> Self {
        Self { field: field.into(), code, args: Vec::new() }
    }

    /// Adds what the wording needs.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The same error, its field one level deeper: `periods[1].` before the name.
    #[must_use]
    pub fn inside(mut self, outer: &str) -> Self {
        self.field = if self.field.is_empty() { outer.to_owned() } else { format!("{outer}.{}", self.field) };
        self
    }
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.code)?;
        self.args.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

/// All fields that can't be taken. Never empty where it is an error.
#[derive(Clone, Debug, Default, PartialEq, Eq, thiserror::Error)]
pub struct FieldErrors(pub Vec<FieldError>);

impl FieldErrors {
    /// Notes one more.
    pub fn push(&mut self, error: FieldError) {
        self.0.push(error);
    }

    /// Keeps a value, or notes why not.
    pub fn keep<T>(&mut self, outcome: Result<T, FieldError>) -> Option<T> {
        outcome.map_err(|error| self.push(error)).ok()
    }

    /// The value where nothing was noted.
    ///
    /// # Errors
    ///
    /// Everything that was noted.
    pub fn none_or<T>(self, value: impl FnOnce() -> T) -> Result<T, Self> {
        if self.0.is_empty() { Ok(value()) } else { Err(self) }
    }
}

impl From<FieldError> for FieldErrors {
    fn from(error: FieldError) -> Self {
        Self(vec![error])
    }
}

impl fmt::Display for FieldErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, error) in self.0.iter().enumerate() {
            write!(f, "{}{error}", if n == 0 { "" } else { "; " })?;
        }
        Ok(())
    }
}

/// A change of state that the rules don't know: a withdrawn offer can't be published.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the {noun} is {from} by now and can't become {to}")]
pub struct StateError {
    /// Whose state.
    pub noun: &'static str,
    /// The state it is in.
    pub from: &'static str,
    /// The state that was asked for.
    pub to: &'static str,
}
