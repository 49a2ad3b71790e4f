//! One spelling for all: compatibility forms, invisible characters, both scripts of Serbian, case, diacritics.

use domain::cyrillic;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::look_alike;

/// Lower case, Latin, without diacritics; đ is written dj, every dash is "-", every space is " ".
///
/// Folding a folded text changes nothing.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.chars().map(plain_mark).map(|c| c.to_ascii_lowercase()).collect();
    }
    let visible: String = text.nfkc().filter(|c| !is_invisible(*c)).map(plain_mark).collect();
    let latin = if visible.chars().any(look_alike::is_cyrillic) {
        cyrillic::to_latin(&look_alike::mend(&visible))
    } else {
        visible
    };
    let lower = latin.to_lowercase();
    lower.nfd().filter(|c| !is_combining_mark(*c)).flat_map(plain_letter).collect()
}

/// Whether a word of it is Cyrillic, once letters that only look like it are Latin again.
pub(super) fn has_cyrillic(text: &str) -> bool {
    !text.is_ascii() && look_alike::mend(text).chars().any(look_alike::is_cyrillic)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

fn plain_mark(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2044}' | '\u{2215}' | '|' | '\\' => '/',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Letters that have no decomposition.
fn plain_letter(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'đ' | 'ð' => ('d', Some('j')),
        'ł' => ('l', None),
        'ø' => ('o', None),
        'ı' => ('i', None),
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        c => (c, None),
    };
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_for_all() {
        for (given, folded) in [
            ("Аутомеханичар", "automehanicar"),
            ("AUTOMEHANIČAR", "automehanicar"),
            ("automehanic\u{30c}ar", "automehanicar"),
            ("auto\u{ad}meha\u{200b}ničar", "automehanicar"),
            ("Ëmbëltore", "embeltore"),
            ("pastiçer", "pasticer"),
            ("brodovođa", "brodovodja"),
            ("БРОДОВОЂА", "brodovodja"),
            ("ПВЦ столар", "pvc stolar"),
            ("лјекар", "ljekar"),
            ("monter\u{a0}\u{2013}\u{a0}serviser", "monter - serviser"),
        ] {
            assert_eq!(fold(given), folded);
        }
    }
}
