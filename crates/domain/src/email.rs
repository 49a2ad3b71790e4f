//! Addresses of e-mail.

use unicode_normalization::UnicodeNormalization;

/// The longest address (RFC 5321, 4.5.3.1.3: a path of 256 with its angle brackets), in bytes.
pub const LONGEST_EMAIL: usize = 254;

/// An address as it is compared: trimmed, composed (NFC), the host as the DNS knows it, and capitals of ASCII small.
/// Other letters stay as they are, so that no two addresses that a mail server tells apart become one: mail goes to
/// the address that was confirmed, never to one that was typed.
pub fn email_key(email: &str) -> String {
    let composed: String = email.trim().nfc().collect();
    // Small letters may have a composed form that capitals lack, as j with a caron has.
    let composed: String = composed.to_ascii_lowercase().nfc().collect();
    let (local, host) = composed.rsplit_once('@').unwrap_or((&composed, ""));
    let host = idna::domain_to_ascii(host).unwrap_or_else(|_| host.to_owned());
    format!("{local}@{host}")
}

/// Whether a text can be an e-mail address: one `@`, something on both sides, a dot in the domain, no white space; as
/// it is written, and as it is compared, since what stands for a full stop or an `@` elsewhere becomes one there.
pub fn is_email(text: &str) -> bool {
    is_address(text.trim()) && is_address(&email_key(text))
}

fn is_address(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else { return false };
    let clean = |part: &str| {
        !part.is_empty()
            && !part.chars().any(|c| c.is_whitespace() || c.is_control() || "<>,;\"()".contains(c))
    };
    clean(local)
        && clean(host)
        && !host.contains('@')
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && text.len() <= LONGEST_EMAIL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for good in ["arta@shkolla.example", "a.b+c@x.invalid", "müller@schule.example"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "arta",
            "@x.example",
            "a@",
            "a@b",
            "a b@c.example",
            "a@b@c.example",
            "a@.example",
            "a@b.\r\nBcc: x",
            "<a@b.example>",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn what_is_compared_is_an_address_too() {
        // A full stop and an `@` of other scripts, a hyphen that is never shown, a question mark that is a semicolon.
        for bad in ["a@b.c\u{3002}", "a@\u{3002}b.c", "a@b.\u{ad}", "a@b\u{ff20}c.d", "a\u{37e}b@x.example"] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn the_key_of_a_key_is_the_key() {
        for email in ["J\u{30c}a@x.example", "\u{212a}a@x.example", "Ana@\u{160}kola.Example", "a@b@C"] {
            let key = email_key(email);
            assert_eq!(email_key(&key), key, "{email}");
        }
        assert_eq!(email_key("J\u{30c}a@x.example"), email_key("j\u{30c}a@x.example"));
    }

    #[test]
    fn one_address_has_one_key() {
        for (one, other) in [
            (" Arta@Shkolla.Example ", "arta@shkolla.example"),
            ("ana@škola.example", "ana@xn--kola-f6a.example"),
            ("e\u{301}va@x.example", "\u{e9}va@x.example"),
        ] {
            assert_eq!(email_key(one), email_key(other), "{one} {other}");
        }
    }

    #[test]
    fn addresses_that_look_alike_are_not_one() {
        // The Turkish small letters without and with a dot, and the Cyrillic one that looks like a Latin one.
        for (one, other) in [("\u{131}@x.example", "i@x.example"), ("\u{430}na@x.example", "ana@x.example")] {
            assert_ne!(email_key(one), email_key(other), "{one} {other}");
        }
    }
}
