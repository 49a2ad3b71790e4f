//! Several values in one cell.

#[cfg(test)]
mod tests;

/// The values of a cell: parted by `|` or line ends; where there is neither, by `;`. A backslash before `|` or another
/// backslash takes it as it is.
pub fn split(cell: &str) -> Vec<String> {
    let cell = cell.replace("\r\n", "\n");
    let parts = parts(&cell);
    let items: Vec<String> = match &parts[..] {
        [one] => one.split(';').map(str::to_owned).collect(),
        _ => parts,
    };
    items.iter().map(|item| item.trim()).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

fn parts(cell: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut marks = cell.chars().peekable();
    while let Some(mark) = marks.next() {
        let escaped = (mark == '\\').then(|| marks.next_if(|next| matches!(next, '|' | '\\'))).flatten();
        match (escaped, mark, parts.last_mut()) {
            (Some(taken), _, Some(part)) => part.push(taken),
            (None, '|' | '\n', _) => parts.push(String::new()),
            (None, _, Some(part)) => part.push(mark),
            (_, _, None) => {}
        }
    }
    parts
}

/// The cell that [`split`] reads as these values. White space around a value and line ends in it are not kept.
pub fn join<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> String {
    let written = |item: S| {
        let item = crate::spelling::on_one_line(item.as_ref());
        item.replace('\\', "\\\\").replace('|', "\\|")
    };
    let items: Vec<String> = items.into_iter().map(written).filter(|item| !item.is_empty()).collect();
    match &items[..] {
        // The bar tells that the semicolon belongs to the value.
        [one] if one.contains(';') => format!("{one}|"),
        _ => items.join("|"),
    }
}
