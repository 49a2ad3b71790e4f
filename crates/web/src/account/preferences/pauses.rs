//! Quiet weeks and holidays as somebody writes them: one a line, first and last day.

use chrono::NaiveDate;
use domain::{FieldError, Period};

/// One a line, with a dash: understood in every language.
pub(super) fn written(pauses: &[Period]) -> String {
    let line = |pause: &Period| format!("{} – {}", pause.starts_on(), pause.ends_on());
    pauses.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Two dates a line, whatever stands between them; empty lines are none.
pub(super) fn read(text: &str) -> Result<Vec<Period>, FieldError> {
    let lines = text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty());
    lines
        .map(|(n, line)| {
            period(line).ok_or_else(|| FieldError::new("pauses", "pause-line").with("line", n + 1))
        })
        .collect()
}

fn period(line: &str) -> Option<Period> {
    let dates: Vec<NaiveDate> = line.split_whitespace().filter_map(date).collect();
    match dates[..] {
        [from, to] => Period::new(from, to).ok(),
        _ => None,
    }
}

/// `2026-12-21`, or `21.12.2026` with or without the last dot.
fn date(word: &str) -> Option<NaiveDate> {
    let word = word.trim_end_matches([',', ';', '.']);
    let formats = ["%Y-%m-%d", "%d.%m.%Y"];
    formats.iter().find_map(|format| NaiveDate::parse_from_str(word, format).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_people_write_them() {
        let text = "2026-12-21 to 2027-01-08\n\n 1.7.2026. do 31.8.2026. \r\n2026-12-21 – 2027-01-08";
        let read = read(text).expect("three pauses");
        assert_eq!(
            written(&read),
            "2026-12-21 – 2027-01-08\n2026-07-01 – 2026-08-31\n2026-12-21 – 2027-01-08"
        );
    }

    #[test]
    fn a_line_that_says_something_else_is_named() {
        for (text, line) in [
            ("summer", 1),
            ("2026-12-21 to 2027-01-08\n\n2026-12-21", 3),
            ("2027-01-08 to 2026-12-21", 1),
            ("2026-12-21 2026-12-22 2026-12-23", 1),
        ] {
            let error = read(text).expect_err("refused");
            assert_eq!((error.code, error.field.as_str()), ("pause-line", "pauses"), "{text}");
            assert!(format!("{error:?}").contains(&format!("\"{line}\"")), "{error:?}");
        }
    }
}
