//! The form in which values stand in columns, and the way back.

use std::{fmt::Display, str::FromStr};

use sea_orm::TryGetableFromJson;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::StoreError;

/// A stored word, code or tag.
pub(crate) fn word<T: FromStr<Err: Display>>(table: &'static str, text: &str) -> Result<T, StoreError> {
    text.parse().map_err(|err| StoreError::corrupt(table, err))
}

/// The same where there may be none.
pub(crate) fn optional_word<T: FromStr<Err: Display>>(
    table: &'static str,
    text: Option<&str>,
) -> Result<Option<T>, StoreError> {
    text.map(|text| word(table, text)).transpose()
}

/// A number in the other side's type: a column is signed and 32 bits wide, the domain's numbers are not.
pub(crate) fn number<T: TryFrom<i64>>(
    table: &'static str,
    column: &'static str,
    n: impl Into<i64>,
) -> Result<T, StoreError> {
    let n = n.into();
    T::try_from(n).map_err(|_| StoreError::corrupt(table, format_args!("{column} can't be {n}")))
}

/// The same where there may be none.
pub(crate) fn optional_number<T: TryFrom<i64>>(
    table: &'static str,
    column: &'static str,
    n: Option<impl Into<i64>>,
) -> Result<Option<T>, StoreError> {
    n.map(|n| number(table, column, n)).transpose()
}

/// The number of the form in which JSON is written.
const FORM: u16 = 1;

/// What stands in a JSON column: the form's number beside the value.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Versioned<T> {
    v: u16,
    value: T,
}

/// Columns can be read as this at once, which is faster than by way of a JSON value.
impl<T: DeserializeOwned> TryGetableFromJson for Versioned<T> {}

impl<T> Versioned<T> {
    /// The value, where it is of the form that is known.
    pub(crate) fn of_known_form(self, table: &'static str, column: &'static str) -> Result<T, StoreError> {
        if self.v == FORM {
            return Ok(self.value);
        }
        let what = format_args!("{column} has the form {}, known is {FORM}", self.v);
        Err(StoreError::corrupt(table, what))
    }
}

/// A value as it stands in a JSON column.
pub(crate) fn to_json<T: Serialize>(
    table: &'static str,
    column: &'static str,
    value: T,
) -> Result<serde_json::Value, StoreError> {
    serde_json::to_value(Versioned { v: FORM, value })
        .map_err(|err| StoreError::corrupt(table, format_args!("{column}: {err}")))
}

/// The value in a JSON column.
pub(crate) fn from_json<T: DeserializeOwned>(
    table: &'static str,
    column: &'static str,
    json: serde_json::Value,
) -> Result<T, StoreError> {
    let stored: Versioned<T> = serde_json::from_value(json)
        .map_err(|err| StoreError::corrupt(table, format_args!("{column}: {err}")))?;
    stored.of_known_form(table, column)
}

/// The list and the key in it, where both are stored.
pub(crate) fn origin(source: Option<String>, external_id: Option<String>) -> Option<domain::Origin> {
    Some(domain::Origin { source: source?, external_id: external_id? })
}

#[cfg(test)]
mod tests {
    use domain::{LanguageTag, OfferFacts, QualityFacts, Scope};
    use serde_json::json;

    use super::*;

    #[test]
    fn the_oldest_stored_forms_are_read() {
        let facts: OfferFacts =
            from_json("offer", "facts", json!({"v": 1, "value": {"quantity": 2, "meals": true}})).unwrap();
        assert_eq!(facts, OfferFacts { quantity: Some(2), meals: Some(true), ..OfferFacts::default() });
        let quality: QualityFacts =
            from_json("company", "quality_facts", json!({"v": 1, "value": {"pay": false}})).unwrap();
        assert_eq!(quality, QualityFacts { pay: Some(false), ..QualityFacts::default() });
        let languages: Vec<LanguageTag> =
            from_json("need", "languages", json!({"v": 1, "value": ["sq", "sr-Latn-ME"]})).unwrap();
        assert_eq!(languages.iter().map(LanguageTag::as_str).collect::<Vec<_>>(), ["sq", "sr-Latn-ME"]);
        let scopes: Vec<Scope> =
            from_json("token", "scopes", json!({"v": 1, "value": ["read", "pages"]})).unwrap();
        assert_eq!(scopes, [Scope::Read, Scope::Pages]);
    }

    #[test]
    fn what_is_not_known_is_named() {
        let unknown = from_json::<u8>("offer", "facts", json!({"v": 2, "value": 1})).unwrap_err();
        assert!(
            matches!(&unknown, StoreError::Corrupt { table: "offer", what } if what.contains("facts has the form 2"))
        );
        let negative = number::<u32>("need", "met", -1).unwrap_err();
        assert!(
            matches!(&negative, StoreError::Corrupt { table: "need", what } if what == "met can't be -1")
        );
        assert!(word::<domain::Activity>("offer", "holiday").is_err());
    }
}
