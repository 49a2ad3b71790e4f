//! What stays of a folded word under spelling, gender, case and number, by family of languages. Rough on purpose: both
//! sides are treated alike, and a stem that stands for two trades is "not sure".

mod albanian;
mod english;
mod slavic;

use domain::LanguageTag;

/// The rules by which words of a language change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Morphology {
    /// Bosnian, Croatian, Montenegrin, Serbian, and their relatives.
    Slavic,
    /// Albanian, Tosk and Gheg.
    Albanian,
    /// English, and every language of which nothing is known here.
    Other,
}

/// A word without its ending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Root {
    /// The spelling that is compared letter by letter.
    pub(super) form: String,
    /// What all forms of the word have in common.
    pub(super) stem: String,
}

impl Morphology {
    pub(super) const ALL: [Self; 3] = [Self::Slavic, Self::Albanian, Self::Other];

    /// The rules of a language.
    pub(super) fn of(language: &LanguageTag) -> Self {
        match language.as_str().split('-').next() {
            Some("bs" | "hr" | "sr" | "sl" | "mk" | "bg" | "cs" | "sk" | "pl" | "ru" | "uk") => Self::Slavic,
            Some("sq") => Self::Albanian,
            _ => Self::Other,
        }
    }

    /// What stays of a folded word.
    pub(super) fn root(self, word: &str) -> Root {
        match self {
            Self::Slavic => slavic::root(word),
            Self::Albanian => albanian::root(word),
            Self::Other => english::root(word),
        }
    }

    /// Its place in an array of all three.
    pub(super) const fn number(self) -> usize {
        self as usize
    }
}

/// An ending, what it becomes, and how many letters must stay before it.
type Ending = (&'static str, &'static str, usize);

/// Takes the first ending off that fits.
fn cut(word: &str, endings: &[Ending]) -> Option<String> {
    endings.iter().find_map(|(ending, becomes, stays)| {
        let rest = word.strip_suffix(ending)?;
        (rest.len() >= *stays).then(|| format!("{rest}{becomes}"))
    })
}

/// Double letters made one, but not figures.
fn single_letters(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if !out.ends_with(c) || c.is_numeric() {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests;
