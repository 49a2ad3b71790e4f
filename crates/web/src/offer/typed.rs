//! From what was typed to values; what was left empty is not stated.

use chrono::{NaiveDate, Weekday};
use domain::{FieldError, LanguageTag, Weekdays};

/// A whole number.
pub(crate) fn number(field: &str, text: &str) -> Result<Option<u32>, FieldError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    // A sign is no slip of the finger that we could mend.
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(number) if digits => Ok(Some(number)),
        _ => Err(FieldError::new(field, "not-a-number")),
    }
}

/// A day as browsers send it: `2027-02-01`.
pub(crate) fn day(field: &str, text: &str) -> Result<Option<NaiveDate>, FieldError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| FieldError::new(field, "not-a-date"))
}

/// Days of the week by number, 1 is Monday.
pub(crate) fn weekdays(field: &str, ticked: &[String]) -> Result<Option<Weekdays>, FieldError> {
    let day = |number: &String| WEEK.get(number.parse::<usize>().ok()?.checked_sub(1)?).copied();
    let days: Option<Vec<Weekday>> = ticked.iter().map(day).collect();
    days.map(Weekdays::of).ok_or_else(|| FieldError::new(field, "not-a-weekday"))
}

/// The days of the week in the order of the form.
pub(super) const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// Languages by their tags.
pub(crate) fn languages(field: &str, ticked: &[String]) -> Result<Vec<LanguageTag>, FieldError> {
    let tags: Result<Vec<LanguageTag>, _> = ticked.iter().map(|tag| tag.parse()).collect();
    tags.map_err(|_| FieldError::new(field, "unknown-language"))
}

/// Yes, no, or not stated.
pub(crate) fn answer(field: &str, text: &str) -> Result<Option<bool>, FieldError> {
    match text {
        "" => Ok(None),
        "yes" => Ok(Some(true)),
        "no" => Ok(Some(false)),
        _ => Err(FieldError::new(field, "choose-one")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        let read = |text| number("quantity", text).map_err(|error| error.code);
        assert_eq!([read(""), read("  "), read(" 8 ")], [Ok(None), Ok(None), Ok(Some(8))]);
        for text in ["four", "4.5", "-4", "+4", "99999999999", "4 places"] {
            assert_eq!(read(text), Err("not-a-number"), "{text}");
        }
    }

    #[test]
    fn days() {
        let read = |text| day("starts_on", text).map_err(|error| error.code);
        assert_eq!(read(" "), Ok(None));
        assert_eq!(read("2027-02-01"), Ok(NaiveDate::from_ymd_opt(2027, 2, 1)));
        for text in ["1.2.2027", "2027-02-30", "tomorrow"] {
            assert_eq!(read(text), Err("not-a-date"), "{text}");
        }
    }

    #[test]
    fn days_of_the_week() {
        let read = |ticked: &[&str]| {
            let ticked: Vec<String> = ticked.iter().map(|&number| number.to_owned()).collect();
            weekdays("weekday", &ticked).map_err(|error| error.code)
        };
        assert_eq!(read(&[]), Ok(None));
        assert_eq!(read(&["2", "4"]), Ok(Weekdays::of([Weekday::Tue, Weekday::Thu])));
        assert_eq!(read(&["1", "2", "3", "4", "5", "6", "7"]), Ok(Some(Weekdays::ALL)));
        for ticked in ["0", "8", "tue"] {
            assert_eq!(read(&["1", ticked]), Err("not-a-weekday"), "{ticked}");
        }
    }

    #[test]
    fn yes_no_and_not_stated_are_three() {
        let read = |text| answer("meals", text).map_err(|error| error.code);
        assert_eq!([read("yes"), read("no"), read("")], [Ok(Some(true)), Ok(Some(false)), Ok(None)]);
        assert_eq!(read("perhaps"), Err("choose-one"));
    }

    #[test]
    fn languages_are_an_open_set_of_tags() {
        let ticked = ["sq".to_owned(), "cnr".to_owned()];
        let tags = languages("language", &ticked).expect("tags");
        assert_eq!(tags.iter().map(LanguageTag::as_str).collect::<Vec<_>>(), ["sq", "sr-Latn-ME"]);
        assert!(languages("language", &["Albanian".to_owned()]).is_err());
    }
}
