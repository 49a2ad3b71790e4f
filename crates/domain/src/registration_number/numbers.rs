//! The forms of a country's numbers, and how a text is read by them.

use super::check_digit::Check;

/// What is known of a country's numbers.
///
/// In a pattern `#` is a digit, `~` a digit or nothing, `@` a letter, `^` a letter or nothing, `*` a letter or a
/// digit; everything else is itself.
pub(super) struct Numbers {
    /// What people write before a number: its name, or the country of a VAT number.
    pub(super) before: &'static [&'static str],
    /// A number of the right form, made up. It has a letter in it: otherwise a wording would group its digits.
    pub(super) example: &'static str,
    /// Patterns with the rule of their check digit. The first pattern that a number fits decides.
    pub(super) checked: &'static [(&'static str, Check)],
    /// Patterns of numbers that have no check digit, or none whose rule is published.
    pub(super) shapes: &'static [&'static str],
}

impl Numbers {
    /// A number without all that stands before it, and whether its check digit is right; `None` where it has no form
    /// of these.
    pub(super) fn read<'a>(&self, said: &'a str) -> Option<(&'a str, bool)> {
        let ever_shorter = std::iter::successors(Some(said), |number| self.shorter(number));
        ever_shorter.filter_map(|number| Some((number, self.judge(number)?))).last()
    }

    fn shorter<'a>(&self, number: &'a str) -> Option<&'a str> {
        self.before.iter().find_map(|name| number.strip_prefix(*name))
    }

    fn judge(&self, number: &str) -> Option<bool> {
        let fitting = |pattern: &str| fits(pattern.as_bytes(), number.as_bytes());
        if let Some((_, check)) = self.checked.iter().find(|(pattern, _)| fitting(pattern)) {
            let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
            return Some(check(&digits));
        }
        self.shapes.iter().any(|pattern| fitting(pattern)).then_some(true)
    }
}

fn fits(pattern: &[u8], number: &[u8]) -> bool {
    let Some((&sign, pattern)) = pattern.split_first() else { return number.is_empty() };
    let is_sign = |c: u8| match sign {
        b'#' | b'~' => c.is_ascii_digit(),
        b'@' | b'^' => c.is_ascii_uppercase(),
        b'*' => c.is_ascii_digit() || c.is_ascii_uppercase(),
        itself => c == itself,
    };
    let is_there = number.split_first().is_some_and(|(&c, rest)| is_sign(c) && fits(pattern, rest));
    is_there || (matches!(sign, b'~' | b'^') && fits(pattern, number))
}
