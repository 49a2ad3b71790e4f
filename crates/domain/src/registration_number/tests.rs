//! Numbers that are right, near misses, and what people type. All are made up or from documentation.

use proptest::prelude::*;

use super::*;

fn read(country: &str, text: &str) -> String {
    let read = registration_number("registration_number", country.parse().unwrap(), text);
    read.unwrap_or_else(|error| error.code.to_owned())
}

fn known() -> impl Iterator<Item = &'static (&'static str, Numbers)> {
    WESTERN_BALKANS.iter().chain(EUROPEAN_UNION)
}

const FORM: &str = "registration-number-form";
const DIGIT: &str = "registration-number-digit";

/// Reads a number.
type Read<'a> = &'a dyn Fn(&str) -> Result<String, FieldError>;

#[test]
fn numbers_are_kept_without_what_people_write_around_them() {
    for (country, typed, kept) in [
        ("AL", "AL J 91402501 L", "J91402501L"),
        ("AL", "nipt k22218003v", "K22218003V"),
        ("BA", "4402093280003", "4402093280003"),
        ("BA", "ЈИБ: 4402093280003", "4402093280003"),
        ("BA", "PDV broj 200318240004", "200318240004"),
        ("BA", "65-01-0123-15", "6501012315"),
        ("ME", "0265 5284", "02655284"),
        ("ME", "ПИБ 02655284", "02655284"),
        ("ME", "04252361", "04252361"),
        ("ME", "PDV 30/31-01234-5", "3031012345"),
        ("XK", "NUI 812\u{a0}345\u{a0}678", "812345678"),
        ("XK", "70123456", "70123456"),
        ("RS", "101134702", "101134702"),
        ("RS", "MB 12345678", "12345678"),
        ("HR", "HR 33392005961", "33392005961"),
        ("HR", "hr33392005961", "33392005961"),
        ("HR", "OIB: 33392005961", "33392005961"),
        ("HR", "MBS 080123456", "080123456"),
        ("SI", "SI 5022 3054", "50223054"),
        ("SI", "9331310000", "9331310000"),
        ("AT", "ATU 13585627", "U13585627"),
        ("AT", "FN 123456a", "123456A"),
        ("BE", "BE 0403.019.261", "0403019261"),
        ("DE", "DE 136,695 976", "136695976"),
        ("DE", "HRB 12345 B", "HRB12345B"),
        ("FR", "Fr 40 303 265 045", "40303265045"),
        ("FR", "FR404833048", "404833048"),
        ("GR", "ΑΦΜ 123456789", "123456789"),
        ("IT", "IT 00743110157", "00743110157"),
        ("IT", "RMIS00100X", "RMIS00100X"),
        ("NL", "NL123456789B01", "123456789B01"),
        ("PT", "PT 501 964 843", "501964843"),
        ("RO", "J40/1234/2010", "J4012342010"),
        ("SE", "123456\u{2013}7897", "1234567897"),
        ("US", " ab-12 34 ", "AB1234"),
    ] {
        assert_eq!(read(country, typed), kept, "{country} {typed}");
    }
}

#[test]
fn near_misses_are_refused() {
    for (country, typed, code) in [
        ("AL", "J9140250L", FORM),
        ("AL", "914025011L", FORM),
        ("AL", "J914025011", FORM),
        ("BA", "0101980170005", FORM), // A person's.
        ("BA", "44020932800034", FORM),
        ("BA", "44020932800O3", FORM),
        ("ME", "02655283", DIGIT),
        ("ME", "03655284", DIGIT),
        ("ME", "2655284", FORM),
        ("XK", "8123456789", FORM),
        ("XK", "812345", FORM),
        ("RS", "101134703", DIGIT),
        ("RS", "1011347020", FORM),
        ("HR", "33392005962", DIGIT),
        ("HR", "3339200596", FORM),
        ("HR", "333920059611", FORM),
        ("SI", "SI 50223055", DIGIT),
        ("SI", "502230", FORM),
        ("AT", "ATU13585626", DIGIT),
        ("AT", "ATU1358562", FORM),
        ("BE", "BE0431150351", DIGIT),
        ("DE", "DE136695978", DIGIT),
        ("FR", "404833047", DIGIT),
        ("IT", "00743110158", DIGIT),
        ("IT", "IT0074311015", FORM),
        ("PT", "PT 501 964 842", DIGIT),
        ("SE", "123456-7891", DIGIT),
        ("ES", "123456789", FORM),
        ("FI", "FI 2077474-00", FORM),
        ("HR", "", FORM),
        ("HR", "OIB", FORM),
        ("HR", "nemamo", FORM),
        ("US", "123", FORM),
        ("US", "none", FORM),
        ("US", "123456789012345678901", FORM),
        ("US", "№ 12345", FORM),
    ] {
        assert_eq!(read(country, typed), code, "{country} {typed}");
    }
}

#[test]
fn every_example_is_of_the_right_form_and_is_not_worded_as_an_amount() {
    for (country, numbers) in known() {
        let read = registration_number("number", country.parse().unwrap(), numbers.example);
        assert!(read.is_ok(), "{country}: {read:?}");
        assert!(numbers.example.chars().any(char::is_alphabetic), "{country}: {}", numbers.example);
    }
    assert_eq!(read("US", ELSEWHERE), "AB12345678");
    assert_eq!(known().count(), 5 + 27);
}

#[test]
fn a_refusal_says_what_would_be_right() {
    let refused = |text| registration_number("number", "ME".parse().unwrap(), text).unwrap_err().to_string();
    assert_eq!(refused("1"), "number: registration-number-form country=ME example=PIB 02123452");
    assert_eq!(refused("02655283"), "number: registration-number-digit country=ME example=PIB 02123452");
}

#[test]
fn one_wrong_digit_is_always_found() {
    for (country, number) in [
        ("AT", "U13585627"),
        ("DE", "136695976"),
        ("FR", "404833048"),
        ("HR", "33392005961"),
        ("IT", "00743110157"),
        ("RS", "101134702"),
        ("SE", "1234567897"),
    ] {
        for (at, right) in number.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
            for wrong in ('0'..='9').filter(|wrong| *wrong != right) {
                let slip = format!("{}{wrong}{}", &number[..at], &number[at + 1..]);
                assert_eq!(read(country, &slip), DIGIT, "{country} {slip}");
            }
        }
    }
}

#[test]
fn identifiers_of_the_programme() {
    let told = |read: Result<String, FieldError>| read.unwrap_or_else(|error| error.code.to_owned());
    for (typed, kept) in [
        ("E10012345", "E10012345"),
        (" e 1001 2345 ", "E10012345"),
        ("OID: E10012345", "E10012345"),
        ("Е10012345", "E10012345"), // The first letter is Cyrillic.
        ("10012345", "not-an-oid"),
        ("E1001234", "not-an-oid"),
        ("E100123456", "not-an-oid"),
        ("912345678", "not-an-oid"),
        ("", "not-an-oid"),
    ] {
        assert_eq!(told(oid("oid", typed)), kept, "{typed}");
    }
    for (typed, kept) in [
        ("912345678", "912345678"),
        ("PIC 912 345 678", "912345678"),
        ("91234567", "not-a-pic"),
        ("9123456789", "not-a-pic"),
        ("E10012345", "not-a-pic"),
    ] {
        assert_eq!(told(pic("pic", typed)), kept, "{typed}");
    }
}

proptest! {
    #[test]
    fn what_was_kept_is_taken_again_unchanged(
        at in 0..33_usize,
        text in prop_oneof![
            "\\PC{0,24}",
            "[A-Za-z]{0,5}[ .:]?[0-9]{2,7}[ ./-]?[0-9]{0,7}[A-Za-z]{0,2}",
            "(AT|U|BE|DE|HR|OIB|PIB|FR|IT|SI|E|NIPT|J|JIB|4){0,3}[0-9]{7,13}[A-Z]?",
        ],
    ) {
        let country: Country = known().nth(at).map_or("US", |(code, _)| *code).parse().unwrap();
        let national = |text: &str| registration_number("number", country, text);
        let reads: [Read<'_>; 3] =
            [&national, &|text: &str| oid("oid", text), &|text: &str| pic("pic", text)];
        for read in reads {
            if let Ok(kept) = read(&text) {
                prop_assert_eq!(read(&kept), Ok(kept));
            }
        }
    }
}
