//! Check digits: rules that a number with a slip of the finger mostly breaks.

/// Whether the digits of a number, the check digit among them, keep its rule.
pub(super) type Check = fn(&[u32]) -> bool;

/// ISO 7064, MOD 11,10, a hybrid system: finds every single wrong digit.
///
/// Sources: for Croatia `REGOS`, "Kontrola OIB-a" (ISO 7064, MOD 11,10); for Germany annex 3 to section 9 ZMDV,
/// Bundesgesetzblatt 1993 I p. 736; for Serbia `stdnum.rs.pib` of python-stdnum.
pub(super) fn iso_7064_mod_11_10(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let product = body.iter().fold(10_u32, |product, digit| {
        let sum = match (product + digit) % 10 {
            0 => 10,
            sum => sum,
        };
        2 * sum % 11
    });
    (product + check) % 10 == 1
}

/// Luhn's rule: from the right every second digit counts twice, and the sum of all digits ends in 0.
///
/// Sources: for France INSEE's rule of the SIREN as told in `stdnum.fr.siren` of python-stdnum; for Italy the decree
/// of 23 December 1976, no. 13813; for Sweden `stdnum.se.orgnr` of python-stdnum.
pub(super) fn luhn(digits: &[u32]) -> bool {
    luhn_sum(digits).is_multiple_of(10)
}

/// As Luhn's rule without the check digit, which brings the sum to a 6 at the end.
///
/// Source: `stdnum.at.uid` of python-stdnum.
pub(super) fn austrian(digits: &[u32]) -> bool {
    digits.split_last().is_some_and(|(check, body)| (luhn_sum(body) + check) % 10 == 6)
}

fn luhn_sum(digits: &[u32]) -> u32 {
    let counted = digits.iter().rev().zip([1_u32, 2].into_iter().cycle()).map(|(digit, times)| digit * times);
    counted.map(|product| product / 10 + product % 10).sum()
}

/// The last two digits bring what is before them to a multiple of 97.
///
/// Source: `stdnum.be.vat` of python-stdnum.
pub(super) fn belgian(digits: &[u32]) -> bool {
    let Some((body, &[tens, ones])) = digits.split_last_chunk::<2>() else { return false };
    let rest = body.iter().fold(0_u32, |rest, digit| (10 * rest + digit) % 97);
    (rest + 10 * tens + ones).is_multiple_of(97)
}

/// From the right the digits count once, twice, three times and so on, and the sum is a multiple of 11. A check digit
/// of 10 is written 0.
///
/// Sources: `stdnum.me.pib`, `stdnum.pt.nif` and `stdnum.si.ddv` of python-stdnum.
pub(super) fn mod_11(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let sum: u32 = body.iter().rev().zip(2_u32..).map(|(digit, times)| digit * times).sum();
    (11 - sum % 11) % 11 % 10 == *check
}
