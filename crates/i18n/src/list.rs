//! Lists in sentences.
use std::fmt::Display;

use crate::Translator;

impl Translator {
    /// "a, b and c". Empty where there is nothing.
    pub fn list(self, items: impl IntoIterator<Item = impl Display>) -> String {
        self.joined(items, "list-end")
    }

    /// "a, b or c". Empty where there is nothing.
    pub fn either(self, items: impl IntoIterator<Item = impl Display>) -> String {
        self.joined(items, "list-either")
    }

    fn joined(self, items: impl IntoIterator<Item = impl Display>, end: &str) -> String {
        let mut items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
        let Some(last) = items.pop() else { return String::new() };
        let comma = |before: String, next: String| {
            self.msg("list-comma").arg("before", before).arg("next", next).to_string()
        };
        match items.into_iter().reduce(comma) {
            Some(before) => self.msg(end).arg("before", before).arg("last", last).to_string(),
            None => last,
        }
    }
}
