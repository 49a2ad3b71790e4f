//! Days and periods of days.
//!
//! The months stand in our catalogues and not in CLDR's patterns: CLDR's Bosnian and Serbian ones have the nominative
//! ("24. novembar"), which is wrong inside a sentence ("do 24. novembra"). A test holds the others against CLDR.
use chrono::{Datelike, NaiveDate};
use domain::Period;

use crate::Translator;

impl Translator {
    /// A day in words: "24 November 2026", "24. novembra 2026.".
    pub fn date(self, day: NaiveDate) -> String {
        self.dated("date-long", day, Months::Long)
    }

    /// A day for tables: "24 Nov 2026", "24. 11. 2026.".
    pub fn short_date(self, day: NaiveDate) -> String {
        self.dated("date-short", day, Months::Short)
    }

    /// Whole days from the first to the last: "1 February to 29 May 2027"; month and year are said once.
    pub fn date_range(self, period: Period) -> String {
        let (first, last) = (period.starts_on(), period.ends_on());
        if first == last {
            return self.date(first);
        }
        let from = if first.year() != last.year() {
            self.date(first)
        } else if first.month() != last.month() {
            self.dated("date-day", first, Months::Long)
        } else {
            self.of_month(first)
        };
        self.msg("date-range").arg("from", from).arg("to", self.date(last)).to_string()
    }

    /// The same for tables: "1 Feb to 29 May"; years only where they differ.
    pub fn short_date_range(self, period: Period) -> String {
        let (first, last) = (period.starts_on(), period.ends_on());
        if first == last {
            return self.short_date(first);
        }
        let key = if first.year() == last.year() { "date-short-day" } else { "date-short" };
        let same_month = (first.year(), first.month()) == (last.year(), last.month());
        let from = if same_month { self.of_month(first) } else { self.dated(key, first, Months::Short) };
        let to = self.dated(key, last, Months::Short);
        self.msg("date-range-short").arg("from", from).arg("to", to).to_string()
    }

    fn of_month(self, day: NaiveDate) -> String {
        self.msg("date-range-day").arg("day", day.day()).to_string()
    }

    fn dated(self, key: &str, day: NaiveDate, months: Months) -> String {
        let month = self.text(&months.key(day.month()));
        let message = self.msg(key).arg("day", day.day()).arg("month", month);
        message.arg("year", day.year().to_string()).to_string() // a text, else it would be grouped
    }
}

#[derive(Clone, Copy)]
enum Months {
    Long,
    Short,
}

impl Months {
    fn key(self, month: u32) -> String {
        match self {
            Self::Long => format!("month-{month}"),
            Self::Short => format!("month-short-{month}"),
        }
    }
}
