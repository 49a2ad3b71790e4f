//! Driving licences: with "driver" alone, the class says which driver it is.

use super::words::{Head, head_of};

/// Words that announce a class.
const ANNOUNCED: &[&str] = &[
    "kat",
    "kategorija",
    "kategorije",
    "kategoriju",
    "kategorijom",
    "kategori",
    "kategoria",
    "kategorie",
    "kategorise",
    "kategorine",
    "category",
    "cat",
    "class",
    "klase",
    "klasa",
    "patente",
    "leje",
    "lejen",
    "patenten",
    "licence",
    "license",
    "dozvola",
    "dozvole",
    "dozvolu",
    "dozvolom",
];

const CLASSES: &[&str] = &["b", "be", "b1", "c", "ce", "c1", "c1e", "d", "de", "d1", "d1e", "e"];

/// "c1e,d1e," and no longer.
const LONGEST: usize = 8;

/// A folded title without its licence, and the licence as one word that no text holds: `#b`, `#c`, `#d`, `#cd`.
pub(super) fn licence(text: &str) -> (String, Option<&'static str>) {
    let classes: Vec<&str> = chunks(text).filter_map(classes_of).flatten().collect();
    let is_of_driver = |token| ANNOUNCED.contains(&token) || head_of(token) == Some(Head::Driver);
    if classes.is_empty() || !tokens(text).any(is_of_driver) {
        return (text.to_owned(), None);
    }
    let has = |letter: char| classes.iter().any(|class| class.starts_with(letter));
    let licence = match (has('b'), has('c'), has('d')) {
        (_, true, true) => "#cd",
        (_, true, false) => "#c",
        (_, false, true) => "#d",
        (true, false, false) => "#b",
        (false, false, false) => return (text.to_owned(), None),
    };
    let keeps = |token: &&str| classes_of(token).is_none() && !ANNOUNCED.contains(&bare(token));
    (chunks(text).filter(keeps).collect::<Vec<_>>().join(" "), Some(licence))
}

fn chunks(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '(', ')', '[', ']'])
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty())
}

fn bare(token: &str) -> &str {
    token.trim_matches(|c: char| !c.is_alphanumeric())
}

fn classes_of(token: &str) -> Option<Vec<&str>> {
    if token.len() > LONGEST {
        return None;
    }
    let parts: Vec<&str> =
        token.split(['+', '/', ',', '-', '.', '&']).filter(|part| !part.is_empty()).collect();
    let is_one = !parts.is_empty() && parts != ["e"] && parts.iter().all(|part| CLASSES.contains(part));
    is_one.then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_is_one_word() {
        for (text, rest, class) in [
            ("vozac c i e kategorije", "vozac i e", Some("#c")),
            ("vozac kat. c+e", "vozac", Some("#c")),
            ("truck driver (c+e)", "truck driver ", Some("#c")),
            ("vozac d kategorije", "vozac", Some("#d")),
            ("shofer kategoria b", "shofer", Some("#b")),
            ("vozac ce/d", "vozac", Some("#cd")),
            ("operater c i d pogona", "operater c i d pogona", None),
            ("frizer", "frizer", None),
        ] {
            let (found, licence) = licence(text);
            assert_eq!((found.trim(), licence), (rest.trim(), class), "{text}");
        }
    }
}
