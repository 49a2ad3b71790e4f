//! Days as people write them.

use chrono::{Month, NaiveDate};

/// A day; `None` where it can't be read without guessing (two figures for the year, words for the month).
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let (year, month, day) = figures(text)?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// What to say of a day that is written as it should be, and that no calendar has: "there is no 31 February 2027".
/// `None` where there is such a day, or it can't be read.
pub fn no_such_day(text: &str) -> Option<String> {
    let (year, month, day) = figures(text)?;
    if NaiveDate::from_ymd_opt(year, month, day).is_some() {
        return None;
    }
    let named = u8::try_from(month).ok().and_then(|month| Month::try_from(month).ok());
    Some(match named {
        Some(named) => format!("there is no {day} {} {year}", named.name()),
        None => format!("there is no month {month}"),
    })
}

/// Year, month and day.
fn figures(text: &str) -> Option<(i32, u32, u32)> {
    let text = text.trim_end_matches('.');
    let (digits, parts): (Vec<&str>, Vec<char>) = parts(text)?;
    let [first, second, third] = digits[..] else { return None };
    let (year, month, day) = match parts[..] {
        ['-', '-'] if first.len() == 4 => (first, second, third),
        ['.', '.'] | ['/', '/'] | ['-', '-'] => (third, second, first),
        _ => return None,
    };
    if year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

/// The figures and what parts them; white space around a separator says nothing. Behind a third number a time may stand.
fn parts(text: &str) -> Option<(Vec<&str>, Vec<char>)> {
    let (mut figures, mut separators) = (Vec::new(), Vec::new());
    let mut rest = text.trim();
    loop {
        let end = rest.find(|mark: char| !mark.is_ascii_digit()).unwrap_or(rest.len());
        if end == 0 {
            return None;
        }
        figures.push(&rest[..end]);
        let left = &rest[end..];
        if figures.len() == 3 {
            return is_time(left).then_some((figures, separators));
        }
        let left = left.trim_start();
        let separator = left.chars().next()?;
        separators.push(separator);
        rest = left[separator.len_utf8()..].trim_start();
    }
}

/// Whether what stands behind a day is nothing, or a time of day.
fn is_time(text: &str) -> bool {
    let text = text.trim_end_matches('Z').trim_start_matches(['.', 'T', ' ']);
    text.is_empty()
        || text
            .split(':')
            .all(|part| !part.is_empty() && part.chars().all(|mark| mark.is_ascii_digit() || mark == '.'))
            && text.contains(':')
}
