//! How words stand in a mail without HTML: lines of at most 72 characters, labels in a column.

use std::fmt::Display;
use std::iter;

const WIDTH: usize = 72;

/// Something that one can read off: what it is, and how much or what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    pub(crate) label: String,
    pub(crate) value: String,
}

/// Broken at spaces; a word that is longer than a line, such as an address of a page, stays whole.
pub(crate) fn wrapped(words: impl Display) -> String {
    lines(&words.to_string(), WIDTH).join("\n")
}

/// A heading with its line.
pub(crate) fn underlined(words: impl Display) -> String {
    let lines = lines(&words.to_string(), WIDTH);
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    format!("{}\n{}", lines.join("\n"), "=".repeat(longest))
}

/// Labels in one column, values in the next.
pub(crate) fn table(facts: &[Fact]) -> String {
    let longest = facts.iter().map(|fact| fact.label.chars().count()).max().unwrap_or_default();
    let rows = facts.iter().map(|fact| {
        let label = format!("{}:", fact.label);
        hanging(&fact.value, &format!("  {label:<width$}  ", width = longest + 1))
    });
    rows.collect::<Vec<_>>().join("\n")
}

/// One dash an entry.
pub(crate) fn list(entries: &[String]) -> String {
    entries.iter().map(|entry| hanging(entry, "  - ")).collect::<Vec<_>>().join("\n")
}

/// `start` before the first line, as much space before the others.
fn hanging(text: &str, start: &str) -> String {
    let indent = start.chars().count();
    let lines = lines(text, WIDTH.saturating_sub(indent));
    let starts = iter::once(start.to_owned()).chain(iter::repeat(" ".repeat(indent)));
    starts.zip(lines).map(|(start, line)| format!("{start}{line}")).collect::<Vec<_>>().join("\n")
}

fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty()) {
        let last = lines.len() - 1;
        let line = &mut lines[last];
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Fact, WIDTH, list, table, underlined, wrapped};
    use proptest::prelude::*;

    #[test]
    fn labels_stand_in_a_column() {
        let fact = |label: &str, value: &str| Fact { label: label.to_owned(), value: value.to_owned() };
        let facts = [fact("Gdje", "Zenica"), fact("Učenici", &"šest ".repeat(20))];
        let text = table(&facts);
        let shest = |times| vec!["šest"; times].join(" ");
        let (first, second) = (shest(12), shest(8));
        assert_eq!(text, format!("  Gdje:     Zenica\n  Učenici:  {first}\n            {second}"));
        assert_eq!(underlined("Çka"), "Çka\n===");
        assert_eq!(list(&["a".to_owned(), "b".to_owned()]), "  - a\n  - b");
    }

    proptest! {
        #[test]
        fn no_word_is_lost_and_no_line_too_long(words in prop::collection::vec("[a-zčëж]{1,80}", 0..40)) {
            let text = wrapped(words.join(" "));
            prop_assert_eq!(text.split_whitespace().collect::<Vec<_>>(), words);
            let fits = |line: &str| line.chars().count() <= WIDTH || !line.contains(' ');
            prop_assert!(text.lines().all(fits));
        }
    }
}
