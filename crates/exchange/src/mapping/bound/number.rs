//! Numbers as people write them.

/// A whole number; `None` where it is none, or where a separator could mean either.
pub(super) fn whole(text: &str) -> Option<u32> {
    let text = without_spaces(text)?;
    let marks: Vec<usize> = text.match_indices([',', '.']).map(|(at, _)| at).collect();
    if let [at] = marks[..] {
        let decimals = &text[at + 1..];
        if decimals.is_empty() || decimals.len() == 3 || decimals.bytes().any(|digit| digit != b'0') {
            return None;
        }
    }
    let text = plain(&text)?;
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    decimals.bytes().all(|digit| digit == b'0').then(|| whole.parse().ok())?
}

/// A number with decimals.
pub(super) fn decimal(text: &str) -> Option<f64> {
    let text = without_spaces(text)?.replace('\u{2212}', "-");
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, &*text), |digits| (-1.0, digits));
    let value: f64 = plain(digits)?.parse().ok()?;
    Some(sign * value)
}

/// Without spaces that group thousands; `None` where they stand elsewhere.
fn without_spaces(text: &str) -> Option<String> {
    let mut parts = text.split(char::is_whitespace);
    let mut joined = parts.next()?.to_owned();
    for part in parts {
        let digits = part.split([',', '.']).next().unwrap_or_default();
        if digits.len() != 3 || joined.contains([',', '.']) {
            return None;
        }
        joined.push_str(part);
    }
    Some(joined)
}

/// Digits with at most one point: where both separators stand, or one of them several times, the others group
/// thousands.
fn plain(text: &str) -> Option<String> {
    let last = text.rfind([',', '.']);
    let mark = last.map(|at| text.as_bytes()[at]);
    let count = |mark: u8| text.bytes().filter(|byte| *byte == mark).count();
    let decimal = last.filter(|_| mark.is_some_and(|mark| count(mark) == 1));
    let (whole, decimals) = decimal.map_or((text, None), |at| (&text[..at], Some(&text[at + 1..])));
    let mut groups = whole.split([',', '.']);
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let one_mark =
        whole.bytes().filter(|byte| matches!(byte, b',' | b'.')).collect::<std::collections::BTreeSet<_>>();
    let first = groups.next().filter(|group| is_digits(group))?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || !is_digits(group) || first.len() > 3 || one_mark.len() > 1 {
            return None;
        }
        digits.push_str(group);
    }
    match decimals {
        None => Some(digits),
        Some(decimals) => is_digits(decimals).then(|| format!("{digits}.{decimals}")),
    }
}
