//! Secrets and codes as strangers send them: in a bearer header, a link, a hidden field, or typed from paper.
#![no_main]

use app::{Keys, from_hex, fuzzing, hex};
use axum::http::{HeaderMap, HeaderValue, header::AUTHORIZATION};
use http::fuzzing::bearer;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    header(data);
    let Ok(text) = std::str::from_utf8(data) else { return };
    sign_in_code(text);
    recovery_code(text);
    authenticator(text);
    hexadecimal(text);
    sealed(text);
});

/// A bearer token has no white space around it and is read again from what it would be sent as; two are none.
fn header(value: &[u8]) {
    let Ok(value) = HeaderValue::from_bytes(value) else { return };
    let mut headers = HeaderMap::from_iter([(AUTHORIZATION, value.clone())]);
    if let Some(token) = bearer(&headers) {
        assert!(!token.is_empty() && token == token.trim(), "white space around {token:?}");
        assert!(!token.contains(|c: char| c.is_control() && c != '\t'), "{token:?}");
        let again = HeaderValue::from_str(&format!("BEARER  {token} ")).expect("it came in a header");
        assert_eq!(bearer(&HeaderMap::from_iter([(AUTHORIZATION, again)])), Some(token), "read again");
    }
    headers.append(AUTHORIZATION, value);
    assert_eq!(bearer(&headers), None, "two tokens");
}

/// The short code: capitals and figures without those that look like others, the same however it is spaced.
fn sign_in_code(typed: &str) {
    let code = fuzzing::sign_in_code(typed);
    let is_known = |c: char| (c.is_ascii_uppercase() && !"ILO".contains(c)) || c.is_ascii_digit();
    assert!(code.chars().all(is_known), "{typed:?} became {code:?}");
    assert_eq!(fuzzing::sign_in_code(&code), code, "normalised twice");
    assert_eq!(fuzzing::sign_in_code(&spaced(&code)), code, "spaces and dashes");
    assert_eq!(fuzzing::sign_in_code(&typed.to_ascii_lowercase()), code, "small letters");
}

/// A recovery code: the same however it is spaced; one that we wrote is 24 letters, whatever its secret.
fn recovery_code(typed: &str) {
    let code = fuzzing::recovery_code(typed);
    assert!(code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()), "{typed:?} became {code:?}");
    assert_eq!(fuzzing::recovery_code(&code), code, "normalised twice");
    assert_eq!(fuzzing::recovery_code(&spaced(&code)), code, "spaces and dashes");
    let written = fuzzing::written_recovery_code(&secret_of(typed));
    assert_eq!(written.len(), 27, "{written}");
    assert_eq!(fuzzing::recovery_code(&written), written.replace('-', ""));
}

/// A code of an authenticator app is six figures of this half minute or one beside it, and of no other.
fn authenticator(typed: &str) {
    let secret = secret_of("authenticator");
    let now = i64::from_be_bytes(*secret_of(typed).first_chunk().expect("32 bytes")) & 0xffff_ffff;
    for now in [now, now - now % 30] {
        if let Some(step) = fuzzing::totp_step(&secret, typed, now) {
            assert!((step - now / 30).abs() <= 1, "{typed:?} at {now} is of step {step}");
            assert_eq!(typed.chars().filter(char::is_ascii_digit).count(), 6, "{typed:?}");
            assert_eq!(fuzzing::totp_step(&secret, typed, now + 90), None, "{typed:?} still holds");
        }
    }
}

/// Hexadecimal digits have one meaning, and what has one is digits all through.
fn hexadecimal(text: &str) {
    if let Some(bytes) = from_hex(text) {
        assert_eq!(hex(&bytes), text.to_ascii_lowercase(), "{text:?}");
    }
    assert_eq!(from_hex(&hex(text.as_bytes())).as_deref(), Some(text.as_bytes()));
    let token = fuzzing::written_token(&secret_of(text));
    assert_eq!(token.len(), 67);
    assert_eq!(token.strip_prefix("pk_").and_then(from_hex).as_deref(), Some(secret_of(text).as_slice()));
}

/// What we did not seal does not open; what we sealed opens for its purpose alone, and not with a digit changed.
fn sealed(text: &str) {
    let keys = Keys::new([1; 32], vec![[2; 32]]);
    assert_eq!(fuzzing::open(&keys, "totp", text), None, "{text:?} opens");
    let seal = fuzzing::seal(&keys, "totp", &secret_of(text), text.as_bytes()).expect("sealed");
    assert_eq!(fuzzing::open(&keys, "totp", &seal).as_deref(), Some(text.as_bytes()));
    assert_eq!(fuzzing::open(&keys, "other", &seal), None);
    let mut changed = seal.into_bytes();
    let at = text.len() % changed.len();
    changed[at] = if changed[at] == b'0' { b'1' } else { b'0' };
    let changed = String::from_utf8(changed).expect("digits");
    assert_eq!(fuzzing::open(&keys, "totp", &changed), None, "a digit is other than we wrote it");
}

/// As people write down what they read.
fn spaced(code: &str) -> String {
    code.chars().flat_map(|letter| [letter, ' ', '-']).collect()
}

fn secret_of(text: &str) -> [u8; 32] {
    app::token::hash_of(text)
}
