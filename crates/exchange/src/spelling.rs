//! How two ways to write the same are told to be the same.

/// What is not seen at the end of a cell: white space of every kind (the no-break space is among it), and marks
/// without width that web pages leave behind.
fn is_unseen(mark: char) -> bool {
    mark.is_whitespace() || matches!(mark, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// A cell without what is not seen around it, as every cell is read.
pub fn trimmed(cell: &str) -> &str {
    cell.trim_matches(is_unseen)
}

/// A heading or word as it is compared: in small letters, every run of white space as one space.
pub(crate) fn compared(text: &str) -> String {
    let words = text.split(is_unseen).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// A heading or a name as it is shown: on one line, every run of white space as one space.
pub fn on_one_line(text: &str) -> String {
    text.split(is_unseen).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A column as a spreadsheet names it; `place` counts from 0.
pub(crate) fn column_letters(place: usize) -> String {
    let mut letters = Vec::new();
    let mut left = place + 1;
    while left > 0 {
        left -= 1;
        letters.push(b'A' + u8::try_from(left % 26).unwrap_or(0));
        left /= 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}
