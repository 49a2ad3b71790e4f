use crate::rows::tests::needing;
use crate::{Mapping, Row, RowProblem, Rows};

/// A row that says `cell` in the field `host_source`, whose column is `a`.
fn said<T>(cell: &str, read: impl Fn(&super::Bound<'_>, &Row) -> T) -> T {
    let mapping = needing(&["a"]);
    let rows = Rows::open(Box::new(std::io::Cursor::new(b"a\n".to_vec())), &mapping).unwrap();
    read(&rows.bound(), &Row { line: 2, cells: vec![cell.to_owned()] })
}

const FIELD: &str = "host_source";

#[test]
fn days_are_read_as_people_write_them() {
    for text in [
        "2026-09-01",
        "2026-9-1",
        "2026-09-01 07:30:00",
        "2026-09-01T00:00:00Z",
        "1.9.2026.",
        "01.09.2026",
        "01. 09. 2026.",
        "1. 9. 2026. 07:30",
        "1/9/2026",
        "01-09-2026",
    ] {
        let day = said(text, |bound, row| bound.date(row, FIELD)).unwrap().unwrap();
        assert_eq!(day.to_string(), "2026-09-01", "{text}");
    }
    for text in [
        "1.9.26.",
        "31.4.2026.",
        "1. septembar 2026.",
        "46266",
        "2026",
        "1.9.2026. x",
        "2026.09.01",
        "1/9-2026",
    ] {
        assert!(said(text, |bound, row| bound.date(row, FIELD)).is_err(), "{text}");
    }
    assert_eq!(said("", |bound, row| bound.date(row, FIELD)), Ok(None));
    assert_eq!(
        said("1.9.26.", |bound, row| bound.date(row, FIELD)),
        Err(RowProblem::new(
            2,
            FIELD,
            "`1.9.26.` can't be read",
            "Write a day, like 2026-09-01 or 1.9.2026. (column `a`)"
        ))
    );
}

#[test]
fn a_day_that_no_calendar_has_is_told_as_one() {
    for (text, reason) in [
        ("31.2.2027", "there is no 31 February 2027"),
        ("2026-04-31", "there is no 31 April 2026"),
        ("29/2/2027", "there is no 29 February 2027"),
        ("0.5.2027.", "there is no 0 May 2027"),
        ("1.13.2027.", "there is no month 13"),
        ("1.13.27.", "`1.13.27.` can't be read"),
    ] {
        let problem = said(text, |bound, row| bound.date(row, FIELD)).unwrap_err();
        assert_eq!(problem.reason, reason);
    }
    assert_eq!(
        said("29.2.2028", |bound, row| bound.date(row, FIELD)).unwrap().unwrap().to_string(),
        "2028-02-29"
    );
}

#[test]
fn whole_numbers_are_never_guessed() {
    for (text, number) in [
        ("12", 12),
        ("12,0", 12),
        ("12.00", 12),
        ("1 200", 1200),
        ("1\u{a0}200", 1200),
        ("1.200,00", 1200),
        ("1.200.000", 1_200_000),
    ] {
        assert_eq!(said(text, |bound, row| bound.number(row, FIELD)), Ok(Some(number)), "{text}");
    }
    for text in [
        "1.200",
        "1,200",
        "12,5",
        "-1",
        "12 ha",
        "1 20",
        "4294967296",
        "1..2",
        "12.",
        "0x1",
        "1e3",
        "12 000.5",
    ] {
        assert!(said(text, |bound, row| bound.number(row, FIELD)).is_err(), "{text}");
    }
}

#[test]
fn decimals_have_a_comma_or_a_point() {
    for (text, number) in [
        ("43,86", 43.86),
        ("43.856", 43.856),
        ("-0,5", -0.5),
        ("\u{2212}0.5", -0.5),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1 234,5", 1234.5),
        ("12", 12.0),
    ] {
        let read = said(text, |bound, row| bound.decimal(row, FIELD)).unwrap().unwrap();
        assert!((read - number).abs() < 1e-9, "{text} = {read}");
    }
    for text in ["NaN", "inf", "1e5", "1.2.3", "12,", ",5", "1,2.3,4", "12 km", "--1"] {
        assert!(said(text, |bound, row| bound.decimal(row, FIELD)).is_err(), "{text}");
    }
}

#[test]
fn yes_and_no_are_read_in_the_languages_of_the_region() {
    for (text, flag) in
        [("yes", true), ("DA", true), ("Po", true), ("Да", true), ("x", true), ("1", true), ("true", true)]
            .into_iter()
            .chain([
                ("no", false),
                ("ne", false),
                ("jo", false),
                ("НЕ", false),
                ("0", false),
                ("FALSE", false),
            ])
    {
        assert_eq!(said(text, |bound, row| bound.flag(row, FIELD)), Ok(Some(flag)), "{text}");
    }
    assert_eq!(said("", |bound, row| bound.flag(row, FIELD)), Ok(None));
    assert!(said("maybe", |bound, row| bound.flag(row, FIELD)).is_err());
}

#[test]
fn words_hold_for_each_value_whatever_its_case() {
    let mapping = Mapping {
        words: [(FIELD.to_owned(), [("njemački".to_owned(), "de".to_owned())].into())].into(),
        constants: [(FIELD.to_owned(), "bs".to_owned()), ("title".to_owned(), "t".to_owned())].into(),
        ..needing(&["a"])
    };
    let rows = Rows::open(Box::new(std::io::Cursor::new(b"a\n".to_vec())), &mapping).unwrap();
    let bound = rows.bound();
    let row = |cell: &str| Row { line: 2, cells: vec![cell.to_owned()] };
    assert_eq!(bound.list(&row("Njemački; en"), FIELD), ["de", "en"]);
    assert_eq!(bound.list(&row(""), FIELD), ["bs"]);
    assert_eq!((bound.text(&row("NJEMAČKI "), FIELD), bound.text(&row("x"), "title")), ("de", "t"));
    assert_eq!((bound.has("title"), bound.has("trades")), (true, false));
    assert_eq!(bound.value::<u8>(&row("7"), FIELD, "Write a number"), Ok(Some(7)));
    assert!(bound.value::<u8>(&row("x"), FIELD, "Write a number").is_err());
}
