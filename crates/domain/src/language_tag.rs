//! Languages of labels and of people, an open set; the pages' languages are [`Locale`](crate::Locale).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language as a short BCP 47 tag: `sq`, `de`, `sr-Latn-ME`. `cnr` is read as `sr-Latn-ME`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanguageTag(String);

/// A text that is no language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language tag like `sq`, `de` or `sr-Latn-ME`")]
pub struct NotALanguage(pub String);

impl LanguageTag {
    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for LanguageTag {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let mut parts = text.split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let well_formed =
            (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
        if !well_formed {
            return Err(NotALanguage(text.to_owned()));
        }
        if language == "cnr" {
            return Ok(Self("sr-Latn-ME".to_owned()));
        }
        let mut tag = language;
        for part in parts {
            let part = match part.len() {
                2 if part.bytes().all(|b| b.is_ascii_alphabetic()) => part.to_ascii_uppercase(),
                4 if part.bytes().all(|b| b.is_ascii_alphabetic()) => {
                    part[..1].to_ascii_uppercase() + &part[1..].to_ascii_lowercase()
                }
                _ => return Err(NotALanguage(text.to_owned())),
            };
            tag.push('-');
            tag.push_str(&part);
        }
        Ok(Self(tag))
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for LanguageTag {
    type Error = NotALanguage;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<LanguageTag> for String {
    fn from(tag: LanguageTag) -> Self {
        tag.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_written_in_one_way() {
        for (given, kept) in
            [("SQ", "sq"), ("cnr", "sr-Latn-ME"), ("sr_latn_me", "sr-Latn-ME"), ("de-AT", "de-AT")]
        {
            assert_eq!(given.parse::<LanguageTag>().map(|tag| tag.to_string()), Ok(kept.to_owned()));
        }
        for given in ["", "s", "English", "s1", "sr-Latin5", "đđ", "sq-1"] {
            assert!(given.parse::<LanguageTag>().is_err(), "{given}");
        }
    }
}
