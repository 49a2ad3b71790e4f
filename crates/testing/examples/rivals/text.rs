//! Queries with their values written in: what a literal is, the planner knows.

use std::fmt::Display;

use chrono::NaiveDate;

/// A query's text, with `{names}` where values go.
pub(crate) struct Text(String);

impl Text {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    pub(crate) fn put(self, name: &str, value: impl Display) -> Self {
        Self(self.0.replace(&format!("{{{name}}}"), &value.to_string()))
    }

    /// A number, or none.
    pub(crate) fn maybe<N: Into<i64>>(self, name: &str, value: Option<N>) -> Self {
        self.put(name, value.map_or_else(|| "NULL::int".to_owned(), |value| value.into().to_string()))
    }

    /// The text; every name is written in by now.
    pub(crate) fn finish(self) -> String {
        self.0
    }
}

/// Days since Monday, 1 January 2001, so that a day modulo 7 is the day of the week.
pub(crate) fn day_number(day: NaiveDate) -> i64 {
    let monday = NaiveDate::from_ymd_opt(2001, 1, 1).unwrap_or_default();
    (day - monday).num_days()
}
