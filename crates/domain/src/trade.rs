//! Trades: occupations as concepts, with labels in many languages.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{LanguageTag, TradeId, text_enum::text_enum};

/// A unit group of ISCO-08: four digits, major group first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Isco08(u16);

/// A text that is no unit group of ISCO-08.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an ISCO-08 unit group of four digits, like 7231")]
pub struct NotIsco08(pub String);

impl Isco08 {
    /// The minor group it lies in: the first three digits as a number.
    pub const fn minor_group(self) -> u16 {
        self.0 / 10
    }

    /// The leading digits of both that agree: 4 is the same unit group, 0 another major group.
    pub const fn shared_digits(self, other: Self) -> u8 {
        let (a, b) = (self.0, other.0);
        if a == b {
            4
        } else if a / 10 == b / 10 {
            3
        } else if a / 100 == b / 100 {
            2
        } else if a / 1000 == b / 1000 {
            1
        } else {
            0
        }
    }
}

impl std::str::FromStr for Isco08 {
    type Err = NotIsco08;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let four_digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        match text.parse() {
            Ok(number) if four_digits => Ok(Self(number)),
            _ => Err(NotIsco08(text.to_owned())),
        }
    }
}

impl fmt::Display for Isco08 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

impl TryFrom<String> for Isco08 {
    type Error = NotIsco08;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Isco08> for String {
    fn from(code: Isco08) -> Self {
        code.to_string()
    }
}

/// An occupation that schools teach and companies train.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trade {
    /// Its number in this database.
    pub id: TradeId,
    /// Stable everywhere: `motor-vehicle-mechanic`.
    pub code: String,
    /// ISCO-08 unit group.
    pub isco08: Isco08,
    /// ISCED-F 2013 detailed field, four digits, where known.
    pub isced_f: Option<String>,
    /// The ESCO occupation, where known.
    pub esco_uri: Option<String>,
    /// Who states it.
    pub source: String,
}

/// A trade as the engine needs it: its number and its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TradeRef {
    /// The trade.
    pub id: TradeId,
    /// Its ISCO-08 unit group.
    pub isco08: Isco08,
}

text_enum! {
    /// What a label is for.
    LabelKind {
        /// Shown; one for each trade and language.
        Preferred = "preferred",
        /// Understood.
        Alternative = "alternative",
        /// Understood and shown where a woman is meant.
        Feminine = "feminine",
        /// Understood.
        Plural = "plural",
    }
}

/// A trade's name in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TradeLabel {
    /// The trade.
    pub trade: TradeId,
    /// The language; Serbian stands in Latin script, Cyrillic is derived.
    pub language: LanguageTag,
    /// What it is for.
    pub kind: LabelKind,
    /// The name.
    pub label: String,
    /// Who states it: `praktika` for what ships, `person` for what somebody decided, else the list it came from.
    pub source: String,
    /// When a native speaker last looked at it; `None` = not yet.
    pub reviewed_on: Option<NaiveDate>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_has_four_digits() {
        assert_eq!("7231".parse::<Isco08>().map(|code| code.to_string()), Ok("7231".to_owned()));
        assert_eq!("0110".parse::<Isco08>().map(|code| code.to_string()), Ok("0110".to_owned()));
        for text in ["723", "72310", "72a1", "+723", ""] {
            assert!(text.parse::<Isco08>().is_err(), "{text}");
        }
    }

    #[test]
    fn digits_are_shared_from_the_left() {
        let shared = |a: &str, b: &str| a.parse::<Isco08>().unwrap().shared_digits(b.parse().unwrap());
        assert_eq!([shared("7231", "7231"), shared("7231", "7232"), shared("7231", "7212")], [4, 3, 2]);
        assert_eq!([shared("7231", "7411"), shared("7231", "5131"), shared("0110", "0210")], [1, 0, 1]);
    }
}
