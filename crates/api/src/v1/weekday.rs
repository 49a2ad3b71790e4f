//! Days of the week by name: `["tue", "thu"]`.

use domain::{FieldError, Weekdays};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", try_from = "String")]
pub(crate) enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Weekday {
    /// The days of a set, from Monday on.
    pub(crate) fn all_of(days: Weekdays) -> Vec<Self> {
        days.days().map(Self::from).collect()
    }

    /// The set of the days that were given. Left out = not stated.
    ///
    /// # Errors
    ///
    /// `required` for an empty list: it would mean "never".
    pub(crate) fn set(field: &str, days: Option<Vec<Self>>) -> Result<Option<Weekdays>, FieldError> {
        let Some(days) = days else { return Ok(None) };
        let set = Weekdays::of(days.into_iter().map(chrono::Weekday::from));
        set.map(Some).ok_or_else(|| FieldError::new(field, "required"))
    }
}

// By way of a text: serde_json calls `null` where a word is due no JSON at all.
impl TryFrom<String> for Weekday {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        match word.as_str() {
            "mon" => Ok(Self::Mon),
            "tue" => Ok(Self::Tue),
            "wed" => Ok(Self::Wed),
            "thu" => Ok(Self::Thu),
            "fri" => Ok(Self::Fri),
            "sat" => Ok(Self::Sat),
            "sun" => Ok(Self::Sun),
            _ => Err(format!("`{word}` is not one of mon, tue, wed, thu, fri, sat, sun")),
        }
    }
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        match day {
            chrono::Weekday::Mon => Self::Mon,
            chrono::Weekday::Tue => Self::Tue,
            chrono::Weekday::Wed => Self::Wed,
            chrono::Weekday::Thu => Self::Thu,
            chrono::Weekday::Fri => Self::Fri,
            chrono::Weekday::Sat => Self::Sat,
            chrono::Weekday::Sun => Self::Sun,
        }
    }
}

impl From<Weekday> for chrono::Weekday {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Mon => Self::Mon,
            Weekday::Tue => Self::Tue,
            Weekday::Wed => Self::Wed,
            Weekday::Thu => Self::Thu,
            Weekday::Fri => Self::Fri,
            Weekday::Sat => Self::Sat,
            Weekday::Sun => Self::Sun,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_day_is_data_that_does_not_fit_and_no_broken_json() {
        for text in ["null", "1", "{}", "[null]", r#""monday""#] {
            let error = serde_json::from_str::<Weekday>(text).expect_err("no day");
            assert!(error.is_data(), "{text}: {error}");
        }
    }

    #[test]
    fn days_come_back_in_the_order_of_the_week() {
        let given: Vec<Weekday> = serde_json::from_str(r#"["thu","tue","thu"]"#).expect("days");
        let set = Weekday::set("weekdays", Some(given)).expect("a set").expect("days");
        assert_eq!(serde_json::to_string(&Weekday::all_of(set)).expect("JSON"), r#"["tue","thu"]"#);
        let never = Weekday::set("weekdays", Some(vec![])).expect_err("never is no set");
        assert_eq!((never.field.as_str(), never.code), ("weekdays", "required"));
        assert_eq!(Weekday::set("weekdays", None), Ok(None));
    }
}
