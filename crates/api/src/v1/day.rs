//! A day as a body gives it, with a refusal that says how one is written.

use chrono::NaiveDate;
use serde::Deserialize;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Day(pub(crate) NaiveDate);

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        // chrono would also read "2027-2-1" and blanks; what it then prints is how ISO 8601 writes a day.
        let day = text.parse::<NaiveDate>().ok().filter(|day| day.to_string() == text);
        day.map(Self).ok_or_else(|| format!("`{text}` is not a day like 2027-02-01"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_in_one_way() {
        let read = |text: &str| Day::try_from(text.to_owned());
        assert_eq!(read("2027-02-01").map(|day| day.0.to_string()), Ok("2027-02-01".to_owned()));
        for text in ["", "2027-13-01", "2027-02-30", "2027-2-1", "1. 2. 2027", "2027-02-01T00:00:00Z"] {
            assert!(read(text).is_err_and(|said| said.contains("like 2027-02-01")), "{text}");
        }
    }
}
