//! When: all periods in one cell, or one in columns of its own.
//!
//! A cell reads `2027-02-01..2027-02-28 x4 mon,tue | 2027-09-01..2027-10-15`: first and last day, how much, on which
//! days of the week.

use chrono::NaiveDate;
use domain::{NewOfferPeriod, OfferPeriod, Weekdays};
use exchange::{Row, RowProblem, no_such_day};

use crate::import::context::Context;
use crate::import::read;

pub(super) fn read(context: &Context<'_>, row: &Row) -> Result<Vec<NewOfferPeriod>, RowProblem> {
    let bound = &context.bound;
    let cell = bound.text(row, "periods");
    if !cell.is_empty() {
        let parts = cell.split('|').map(str::trim).filter(|part| !part.is_empty());
        return parts.map(|part| parse(part).ok_or_else(|| unreadable(context, row, part))).collect();
    }
    match (bound.date(row, "starts_on")?, bound.date(row, "ends_on")?) {
        (Some(starts_on), Some(ends_on)) => Ok(vec![NewOfferPeriod {
            starts_on,
            ends_on,
            weekdays: read::weekdays(context, row)?,
            quantity: bound.number(row, "places")?,
        }]),
        (None, None) => Ok(Vec::new()),
        (Some(_), None) => {
            Err(bound.problem(row, "ends_on", "the last day is missing", "Write it, or no day at all"))
        }
        (None, Some(_)) => {
            Err(bound.problem(row, "starts_on", "the first day is missing", "Write it, or no day at all"))
        }
    }
}

fn unreadable(context: &Context<'_>, row: &Row, part: &str) -> RowProblem {
    let mend = "Write first and last day, how many and on which days, like 2027-02-01..2027-02-28 x4 mon,tue; \
                several are separated by |";
    let days = part.split_whitespace().next().and_then(|days| days.split_once(".."));
    let no_day = days.and_then(|(first, last)| no_such_day(first).or_else(|| no_such_day(last)));
    match no_day {
        Some(reason) => context.bound.problem(row, "periods", reason, "Write a day that there is"),
        None => context.bound.problem(row, "periods", format!("`{part}` is no period"), mend),
    }
}

fn parse(part: &str) -> Option<NewOfferPeriod> {
    let mut words = part.split_whitespace();
    let (first, last) = words.next()?.split_once("..")?;
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    let mut period =
        NewOfferPeriod { starts_on: day(first)?, ends_on: day(last)?, weekdays: None, quantity: None };
    for word in words {
        match word.strip_prefix('x') {
            Some(quantity) => period.quantity = Some(quantity.parse().ok()?),
            None => period.weekdays = Some(read::weekdays_of(word)?),
        }
    }
    Some(period)
}

/// The cell that reads back as these periods.
pub(crate) fn written(periods: &[OfferPeriod]) -> String {
    let one = |period: &OfferPeriod| {
        let days = format!("{}..{}", period.period.starts_on(), period.period.ends_on());
        let quantity = period.quantity.map(|quantity| format!("x{quantity}"));
        let words = [Some(days), quantity, period.weekdays.map(weekday_words)];
        words.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    periods.iter().map(one).collect::<Vec<_>>().join(" | ")
}

/// Days as `mon,tue`.
pub(crate) fn weekday_words(days: Weekdays) -> String {
    let words: Vec<String> = days.days().map(|day| day.to_string().to_lowercase()).collect();
    words.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_several_periods() {
        let period = parse("2027-02-01..2027-02-28 x4 mon,tue").unwrap();
        assert_eq!((period.starts_on.to_string(), period.quantity), ("2027-02-01".to_owned(), Some(4)));
        assert_eq!(period.weekdays.map(weekday_words).as_deref(), Some("mon,tue"));
        for wrong in
            ["", "2027-02-01", "2027-02-01..", "2027-02-01..2027-02-28 4", "2027-02-01..2027-02-28 xy"]
        {
            assert!(parse(wrong).is_none(), "{wrong}");
        }
    }
}
