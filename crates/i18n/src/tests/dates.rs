//! Days, periods and days of the week.
use chrono::{Datelike, NaiveDate, Weekday};
use domain::{Locale, Period, Weekdays};
use icu_datetime::{DateTimeFormatter, fieldsets::YMD, input::Date};
use icu_locale_core::Locale as IcuLocale;
use insta::assert_snapshot;

use super::in_each_locale;
use crate::Translator;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period(first: &str, last: &str) -> Period {
    Period::new(day(first), day(last)).unwrap()
}

#[test]
fn days_and_periods() {
    assert_snapshot!(
        "dates",
        in_each_locale(|t| {
            let periods = [
                period("2027-02-01", "2027-05-29"),
                period("2027-07-01", "2027-07-31"),
                period("2026-11-01", "2027-02-28"),
                period("2027-02-01", "2027-02-01"),
            ];
            let long = periods.map(|period| t.date_range(period)).join(" | ");
            let short = periods.map(|period| t.short_date_range(period)).join(" | ");
            format!("{} | {} | {long} | {short}", t.date(day("2026-11-24")), t.short_date(day("2026-11-24")))
        })
    );
}

#[test]
fn days_of_the_week() {
    use Weekday::{Fri, Mon, Thu, Tue, Wed};
    assert_snapshot!(
        "weekdays",
        in_each_locale(|t| {
            let sets = [
                Weekdays::of([Tue, Thu]).unwrap(),
                Weekdays::of([Mon, Wed, Fri]).unwrap(),
                Weekdays::of([Mon, Tue, Wed, Thu, Fri]).unwrap(),
                Weekdays::ALL,
            ];
            let named = sets.map(|days| format!("{} ({})", t.weekdays(days), t.short_weekdays(days)));
            format!("{}, {}", t.weekday(Tue), named.join(", "))
        })
    );
}

fn as_cldr_has_it(tag: &str, day: NaiveDate) -> String {
    let locale: IcuLocale = tag.parse().unwrap();
    let formatter = DateTimeFormatter::try_new(locale.into(), YMD::long()).unwrap();
    let (month, of_month) = (u8::try_from(day.month()).unwrap(), u8::try_from(day.day()).unwrap());
    formatter.format(&Date::try_new_iso(day.year(), month, of_month).unwrap()).to_string()
}

/// CLDR 48 by way of ICU4X. English as in Britain. Croatian has the genitive there, as it should.
#[test]
fn english_albanian_and_croatian_months_are_those_of_cldr() {
    for (locale, tag) in [(Locale::En, "en-GB"), (Locale::Sq, "sq"), (Locale::Hr, "hr")] {
        for month in 1..=12 {
            let day = NaiveDate::from_ymd_opt(2026, month, 24).unwrap();
            assert_eq!(Translator::new(locale).date(day), as_cldr_has_it(tag, day));
        }
    }
}

/// The reason why the others are ours: were CLDR to change, we could take its months.
#[test]
fn cldr_has_the_wrong_case_for_bosnian_and_serbian() {
    for (locale, tag) in [(Locale::Bs, "bs"), (Locale::SrLatn, "sr-Latn"), (Locale::SrCyrl, "sr-Cyrl")] {
        for month in 1..=12 {
            let day = NaiveDate::from_ymd_opt(2026, month, 24).unwrap();
            let (ours, theirs) = (Translator::new(locale).date(day), as_cldr_has_it(tag, day));
            let stem = |text: &str| text.chars().take(7).collect::<String>(); // "24. nov"
            assert_eq!(stem(&ours), stem(&theirs), "the same month");
            assert_ne!(ours, theirs, "another case");
        }
    }
}
