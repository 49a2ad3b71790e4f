//! The short code that stands where a link was asked for, and that another device is asked for.

use crate::App;

/// Without letters and figures that are taken for each other (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code of a browser: eight characters (40 bits) that follow from its secret, so that its page shows the same one
/// again and nobody has to keep it.
pub fn browser_code(app: &App, browser: &str) -> String {
    let bits = app.settings.keys.mac("sign-in code", browser);
    let letter = |byte: &u8| LETTERS.get(usize::from(byte & 31)).map_or('0', |letter| char::from(*letter));
    let letters: String = bits.iter().take(8).map(letter).collect();
    format!("{}-{}", &letters[..4], &letters[4..])
}

/// A code as it is compared: capitals, without spaces and dashes, and with figures where letters look like them.
pub(crate) fn normalised(code: &str) -> String {
    let known = code.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase());
    known
        .map(|letter| match letter {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_compared_as_people_type_it() {
        for typed in ["7q4m-kd21", " 7Q4M KD21 ", "7q4mkd2l", "7Q4M–KD2I"] {
            assert_eq!(normalised(typed), "7Q4MKD21", "{typed}");
        }
    }
}
