//! Free text must name no person: numbers that states give to people, and days of birth, are found and refused. What a
//! form alone can't tell is left to whoever reads.

use chrono::{Datelike, NaiveDate};

use crate::FieldError;

/// Years ago in which learners were born, from the oldest to the youngest.
const BORN: std::ops::RangeInclusive<i32> = 10..=30;
/// Weights of the first twelve digits of the number of people in the former common registry, in use in Bosnia and
/// Herzegovina, Montenegro and Serbia, and on older papers in Kosovo*. Source: `stdnum.si.emso` of python-stdnum.
const WEIGHTS: [u32; 12] = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
/// Words after which a number is a person's, whatever its form.
const LABELS: [&str; 7] =
    ["jmbg", "јмбг", "numri personal", "nr. personal", "lični broj", "osobni broj", "personal number"];
/// Refuses a text in which a personal number or a day of birth stands.
///
/// # Errors
///
/// `personal-number`; `birth-date` with the `date` as it stands there.
pub fn names_nobody(field: &str, text: &str, today: NaiveDate) -> Result<(), FieldError> {
    if has_personal_number(text, today) {
        return Err(FieldError::new(field, "personal-number"));
    }
    let born = |day: &(NaiveDate, &str)| BORN.contains(&(today.year() - day.0.year()));
    match days(text).find(born) {
        Some((_, date)) => Err(FieldError::new(field, "birth-date").with("date", date)),
        None => Ok(()),
    }
}

fn has_personal_number(text: &str, today: NaiveDate) -> bool {
    let is_spaced = |run: &str| days(run).next().is_none() && is_registry_number(&bare(run), today);
    runs(text, |c| c.is_ascii_alphanumeric()).any(|word| is_registry_number(word, today) || is_albanian(word))
        || runs(text, |c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-')).any(is_spaced)
        || is_labelled(text)
}

/// The stretches of a text whose letters all are of a kind.
fn runs(text: &str, of: impl Fn(char) -> bool) -> impl Iterator<Item = &str> {
    text.split(move |c| !of(c)).filter(|run| !run.is_empty())
}

fn bare(run: &str) -> String {
    run.chars().filter(char::is_ascii_digit).collect()
}

/// Thirteen digits: day, month and three digits of the year of birth, region, serial number, check digit.
fn is_registry_number(text: &str, today: NaiveDate) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    let [d, dd, m, mm, y, yy, yyy, .., check] = digits[..] else { return false };
    if digits.len() != 13 || text.len() != 13 {
        return false;
    }
    let year = match y {
        9 => 1_900 + 10 * yy + yyy,
        0 => 2_000 + 10 * yy + yyy,
        _ => return false, // nobody is that old
    };
    let born =
        i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, 10 * m + mm, 10 * d + dd));
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    born.is_some_and(|born| born <= today) && (11 - sum % 11) % 11 % 10 == check
}

/// A letter for the decade, a digit for the year, month and day of birth (50 more for women), serial number, letter.
/// Organisations have a region where people have the month. Source: `stdnum.al.nipt` of python-stdnum.
fn is_albanian(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let [first, digits @ .., last] = letters.as_slice() else { return false };
    let number: Vec<u32> = digits.iter().filter_map(|c| c.to_digit(10)).collect();
    let [_, m, mm, d, dd, _, _, _] = number[..] else { return false };
    let (month, day) = (10 * m + mm, 10 * d + dd);
    digits.len() == 8
        && first.is_ascii_alphabetic()
        && last.is_ascii_alphabetic()
        && matches!(month, 1..=12 | 51..=62)
        && matches!(day, 1..=31)
}

/// Whether a number stands right behind a word that says it is a person's.
fn is_labelled(text: &str) -> bool {
    let text = text.to_lowercase();
    let number_follows = |rest: &str| {
        let rest = rest.trim_start_matches([' ', ':', '.', '-', '№', '=']);
        rest.chars().take_while(|c| c.is_ascii_digit() || *c == ' ').filter(char::is_ascii_digit).count() > 5
    };
    LABELS.iter().any(|label| text.split(label).skip(1).any(number_follows))
}

/// All full days of a text, with how they are written: `14.3.2009`, `14. 3. 2009`, `14/03/2009`, `2009-03-14`.
fn days(text: &str) -> impl Iterator<Item = (NaiveDate, &str)> {
    let starts = text.char_indices().scan(None::<char>, |before, (at, c)| {
        let is_start = c.is_ascii_digit() && !before.is_some_and(|c| c.is_ascii_digit());
        *before = Some(c);
        Some(is_start.then_some(at))
    });
    starts.flatten().filter_map(|at| day_at(text.get(at..)?))
}

/// The day that a text begins with.
fn day_at(text: &str) -> Option<(NaiveDate, &str)> {
    let (one, rest) = number(text)?;
    let separator = rest.chars().next().filter(|c| matches!(c, '.' | '/' | '-'))?;
    let (month, rest) = number(after(rest, separator)?)?;
    let (other, rest) = number(after(rest, separator)?)?;
    let (day, year) = if one > 31 { (other, one) } else { (one, other) };
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    Some((date, text.get(..text.len() - rest.len())?))
}

/// What follows a separator, and the space that is written after a full stop.
fn after(text: &str, separator: char) -> Option<&str> {
    let rest = text.strip_prefix(separator)?;
    Some(if separator == '.' { rest.strip_prefix(' ').unwrap_or(rest) } else { rest })
}

/// The number that a text begins with, of four digits at most, and what follows it.
fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if digits.len() > 4 { None } else { Some((digits.parse().ok()?, rest)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&'static str> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 30).expect("a day");
        names_nobody("description", text, today).err().map(|error| error.code)
    }

    #[test]
    fn numbers_of_people_are_found() {
        for text in [
            "Učenik 0101006500006 dolazi u ponedjeljak",
            "JMBG: 0101 006 500 006",
            "jmbg 1234567",
            "Nxënësi J95312045K",
            "J90412045K.",
            "Numri personal: 1234567890",
            "ЈМБГ 0101006500006",
        ] {
            assert_eq!(found(text), Some("personal-number"), "{text}");
        }
    }

    #[test]
    fn days_of_birth_are_found() {
        for text in [
            "rođen 14.3.2009.",
            "rođen 14. 3. 2009.",
            "14.3.2009.-15.4.",
            "lindur më 14/03/2009",
            "2009-03-14",
            "(14-03-2009)",
        ] {
            assert_eq!(found(text), Some("birth-date"), "{text}");
        }
    }

    #[test]
    fn what_offers_say_is_no_person() {
        for text in [
            "Six places from 1.9.2027 to 31.1.2028, 7.30-15.30, call +387 32 401 222",
            "Since 1998; ISO 9001:2015, EN 1090-2, S235",
            "NIPT J91402501L, K22218003V; ID 4218005550006; PIB 02000989",
            "01.09.2026-31.12.2026",
            "0101006500007",
            "061 123 456, 062 234 567",
            "01.09.2026-31.5.27, 10.09.2026-30.6.27, 13.1.2027-1.1.2027",
            "03.09.2027. 9-12.30, 05.10.2027 8.00-14",
            "Ne šaljite JMBG. Tel: 061123456",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
