//! Names that people typed, on their way into a header.

/// One line without marks that a reader can't see: control characters (lettre panics on them) and those that turn
/// the direction of writing become spaces, several spaces become one. At most 200 characters.
pub fn clean(text: &str) -> String {
    let visible: String = text.chars().map(|c| if is_unseen(c) { ' ' } else { c }).collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = line.char_indices().nth(200).map_or(line.len(), |(at, _)| at);
    line[..cut].trim_end().to_owned()
}

fn is_unseen(c: char) -> bool {
    // U+202A to U+202E and U+2066 to U+2069: with them a name can show another address than the one it hides.
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}
