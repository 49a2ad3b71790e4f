//! Numbers by which registers know organisations: whether one can be right, judged by its form alone.
//!
//! A country has several official numbers (of taxes, of the court, of statistics, of schools), and each is taken.
//! What can't be right is refused, what might be is taken: a check digit counts only where its rule is published.

mod check_digit;
mod european_union;
mod numbers;
#[cfg(test)]
mod tests;
mod western_balkans;

use european_union::EUROPEAN_UNION;
use numbers::Numbers;
use western_balkans::WESTERN_BALKANS;

use crate::{Country, FieldError, cyrillic};

/// An example for countries whose numbers we don't know.
const ELSEWHERE: &str = "AB 12345678";

/// Source: erasmusplus.rs (Foundation Tempus, the national agency), "OID, PIC": the letter E and eight digits.
static OID: Numbers =
    Numbers { before: &["OID"], example: "E10012345", checked: &[], shapes: &["E########"] };

/// Source: erasmusplus.rs, as above: nine digits.
static PIC: Numbers =
    Numbers { before: &["PIC"], example: "PIC 912345678", checked: &[], shapes: &["#########"] };

/// An organisation's national number as it is kept: in capitals, without what people write between its digits and
/// before it (`OIB`, the country in front of a VAT number). A number that was kept is taken again unchanged.
///
/// Of countries whose numbers we don't know, 4 to 20 letters and digits are taken.
///
/// # Errors
///
/// `registration-number-form` where no number of the country has this form, with the `country` and an `example`;
/// `registration-number-digit`, with the same, where the check digit can't be right.
pub fn registration_number(field: &str, country: Country, text: &str) -> Result<String, FieldError> {
    let said = bare(text);
    let numbers = numbers_of(country);
    let example = numbers.map_or(ELSEWHERE, |numbers| numbers.example);
    let read = match numbers {
        Some(numbers) => numbers.read(&said),
        None => may_be_a_number(&said).then_some((said.as_str(), true)),
    };
    let error = match read {
        Some((number, true)) => return Ok(number.to_owned()),
        Some((_, false)) => FieldError::new(field, "registration-number-digit"),
        None => FieldError::new(field, "registration-number-form"),
    };
    Err(error.with("country", country).with("example", example))
}

/// An organisation's id in the Erasmus+ programme as it is kept: a capital E and eight digits.
///
/// # Errors
///
/// `not-an-oid` where it is something else.
pub fn oid(field: &str, text: &str) -> Result<String, FieldError> {
    let read = OID.read(&bare(text)).map(|(number, _)| number.to_owned());
    read.ok_or_else(|| FieldError::new(field, "not-an-oid"))
}

/// A participant identification code of the Funding & Tenders Portal as it is kept: nine digits.
///
/// # Errors
///
/// `not-a-pic` where it is something else.
pub fn pic(field: &str, text: &str) -> Result<String, FieldError> {
    let read = PIC.read(&bare(text)).map(|(number, _)| number.to_owned());
    read.ok_or_else(|| FieldError::new(field, "not-a-pic"))
}

fn numbers_of(country: Country) -> Option<&'static Numbers> {
    let mut known = WESTERN_BALKANS.iter().chain(EUROPEAN_UNION);
    known.find(|(code, _)| *code == country.as_str()).map(|(_, numbers)| numbers)
}

/// In capitals and in Latin script (`ЈИБ` is `JIB`), without what stands between digits.
fn bare(text: &str) -> String {
    cyrillic::to_latin(text).chars().filter(|c| !is_between(*c)).flat_map(char::to_uppercase).collect()
}

/// White space, dots, dashes, slashes and brackets, as keyboards, word processors and forms write them.
fn is_between(c: char) -> bool {
    let is_mark = matches!(c, '.' | ',' | ':' | '-' | '_' | '/' | '(' | ')' | '\u{b7}' | '\u{2212}');
    let is_unseen = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}');
    is_mark || is_unseen || matches!(c, '\u{2010}'..='\u{2015}') || c.is_whitespace()
}

fn may_be_a_number(said: &str) -> bool {
    (4..=20).contains(&said.len())
        && said.chars().all(|c| c.is_ascii_alphanumeric())
        && said.chars().any(|c| c.is_ascii_digit())
}
