//! Further keys of an organisation, as a cell holds them: `source=key`.

/// A key with its list. An equals sign of the list's name gets a backslash, as a backslash does.
pub(crate) fn written(source: &str, key: &str) -> String {
    format!("{}={key}", source.replace('\\', "\\\\").replace('=', "\\="))
}

/// The list and the key that [`written`] wrote; `None` where it is no such thing.
pub(crate) fn read(text: &str) -> Option<(String, &str)> {
    let mut source = String::new();
    let mut marks = text.char_indices();
    while let Some((at, mark)) = marks.next() {
        match mark {
            '\\' => source.push(marks.next()?.1),
            '=' => {
                let key = &text[at + 1..];
                return (!source.is_empty() && !key.is_empty()).then_some((source, key));
            }
            _ => source.push(mark),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_whatever_signs_are_in_it() {
        for (source, key) in [("komora", "7;\"8\""), ("a=b", "=c"), ("a\\", "\\=|"), ("a\\=", "x")] {
            assert_eq!(read(&written(source, key)), Some((source.to_owned(), key)));
        }
        assert_eq!(written("komora", "7"), "komora=7");
        for text in ["", "komora", "=7", "komora=", "komora\\=7", "komora\\"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
