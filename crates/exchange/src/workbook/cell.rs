//! A cell of a sheet as text.

use calamine::{DataRef, ExcelDateTime};
use chrono::{NaiveDateTime, NaiveTime, Timelike};

use crate::spelling::trimmed;

/// Figures of a number that a spreadsheet holds; what comes behind them is noise of its arithmetic.
const FIGURES: usize = 15;

/// A cell as text, or the error that it shows.
pub(super) fn text(value: &DataRef<'_>) -> Result<String, String> {
    Ok(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => trimmed(text).to_owned(),
        DataRef::SharedString(text) => trimmed(text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => float(*number),
        DataRef::Bool(flag) => flag.to_string(),
        DataRef::DateTime(time) => time_text(time),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => return Err(error.to_string()),
    })
}

/// A number as the spreadsheet shows it: whole ones without decimals, `0.1 + 0.2` as `0.3`.
fn float(number: f64) -> String {
    let figures = format!("{number:.*e}", FIGURES - 1);
    let rounded = figures.parse().unwrap_or(number);
    let text = format!("{rounded}");
    if text == "-0" { "0".to_owned() } else { text }
}

/// `2026-09-01`, with a time of day where it has one; a time or a duration alone as `7:30`.
fn time_text(time: &ExcelDateTime) -> String {
    let alone = time.is_duration() || time.as_f64().abs() < 1.0;
    match (alone, time.as_datetime()) {
        (true, _) => time.as_duration().map_or_else(String::new, |time| {
            format!("{}:{:02}", time.num_hours(), time.num_minutes().abs() % 60)
        }),
        (false, Some(at)) => day_and_time(at),
        (false, None) => float(time.as_f64()),
    }
}

fn day_and_time(at: NaiveDateTime) -> String {
    // A second's fraction is noise too.
    let at = at + chrono::Duration::milliseconds(500);
    if at.time().with_nanosecond(0) == Some(NaiveTime::MIN) {
        at.format("%Y-%m-%d").to_string()
    } else {
        at.format("%Y-%m-%d %H:%M:%S").to_string()
    }
}

/// A day that the file writes as text already.
fn iso(text: &str) -> String {
    let text = text.trim_end_matches('Z');
    text.strip_suffix("T00:00:00")
        .or_else(|| text.strip_suffix("T00:00:00.000"))
        .unwrap_or(text)
        .replace('T', " ")
}
