//! The service's own secrets: what it signs and seals with.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;
/// Bytes of a nonce (XChaCha20-Poly1305): so many that random ones don't meet.
const NONCE_BYTES: usize = 24;

/// Keys, the present one first; older ones still open what was sealed with them.
#[derive(Clone)]
pub struct Keys {
    present: [u8; KEY_BYTES],
    older: Vec<[u8; KEY_BYTES]>,
}

impl Keys {
    /// The present key, and those before it.
    pub const fn new(present: [u8; KEY_BYTES], older: Vec<[u8; KEY_BYTES]>) -> Self {
        Self { present, older }
    }

    /// What stands for a text without telling it: HMAC-SHA-256 under the present key. `purpose` keeps the uses apart.
    pub(crate) fn mac(&self, purpose: &str, text: &str) -> [u8; 32] {
        mac_under(&self.present, purpose, text)
    }

    /// The same under each key, the present one first: what was made before a key was changed is still known.
    pub(crate) fn macs(&self, purpose: &str, text: &str) -> impl Iterator<Item = [u8; 32]> {
        let keys = std::iter::once(&self.present).chain(&self.older);
        keys.map(move |key| mac_under(key, purpose, text))
    }

    /// Seals a text (XChaCha20-Poly1305), so that only the service opens it and only for the same purpose.
    pub(crate) fn seal(&self, purpose: &str, random: &[u8; 32], plain: &[u8]) -> Option<String> {
        let nonce: [u8; NONCE_BYTES] = *random.first_chunk()?;
        let payload = Payload { msg: plain, aad: purpose.as_bytes() };
        let sealed = cipher(&self.present).encrypt(&XNonce::from(nonce), payload).ok()?;
        Some(crate::token::hex(&[nonce.as_slice(), &sealed].concat()))
    }

    /// Opens what was sealed for the same purpose; `None` for anything else.
    pub(crate) fn open(&self, purpose: &str, sealed: &str) -> Option<Vec<u8>> {
        let bytes = from_hex(sealed)?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE_BYTES>()?;
        let mut keys = std::iter::once(&self.present).chain(&self.older);
        keys.find_map(|key| {
            let payload = Payload { msg: sealed, aad: purpose.as_bytes() };
            cipher(key).decrypt(&XNonce::from(*nonce), payload).ok()
        })
    }
}

fn mac_under(key: &[u8; KEY_BYTES], purpose: &str, text: &str) -> [u8; 32] {
    // HMAC takes a key of any length, so this can't fail.
    let Ok(mut mac) = <Hmac<Sha256> as KeyInit>::new_from_slice(key) else { return [0; 32] };
    mac.update(purpose.as_bytes());
    mac.update(&[0]);
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().into()
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Keys({})", 1 + self.older.len())
    }
}

fn cipher(key: &[u8; KEY_BYTES]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&(*key).into())
}

/// Bytes from hexadecimal digits; `None` where it is anything else.
pub fn from_hex(text: &str) -> Option<Vec<u8>> {
    // Digits alone: `from_str_radix` would also read a sign.
    if !text.bytes().all(|byte| byte.is_ascii_hexdigit()) || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_is_opened_for_the_same_purpose_alone() {
        let keys = Keys::new([1; 32], vec![]);
        let sealed = keys.seal("totp", &[9; 32], b"secret").expect("sealed");
        assert_eq!(keys.open("totp", &sealed).as_deref(), Some(b"secret".as_slice()));
        assert_eq!(keys.open("other", &sealed), None);
        assert_eq!(Keys::new([2; 32], vec![]).open("totp", &sealed), None);
        assert_eq!(
            Keys::new([2; 32], vec![[1; 32]]).open("totp", &sealed).as_deref(),
            Some(b"secret".as_slice())
        );
        for broken in ["", "00", "zz", &sealed[..sealed.len() - 2], "ä"] {
            assert_eq!(keys.open("totp", broken), None, "{broken}");
        }
    }

    #[test]
    fn a_sign_is_no_digit() {
        assert_eq!(from_hex("00fF"), Some(vec![0, 255]));
        for broken in ["+f", "-1", "0+", "0x", "f", "é"] {
            assert_eq!(from_hex(broken), None, "{broken}");
        }
    }

    #[test]
    fn what_stands_for_a_text_depends_on_key_and_purpose() {
        let (one, other) = (Keys::new([1; 32], vec![]), Keys::new([2; 32], vec![]));
        assert_eq!(one.mac("a", "x"), one.mac("a", "x"));
        assert_ne!(one.mac("a", "x"), other.mac("a", "x"));
        assert_ne!(one.mac("a", "x"), one.mac("b", "x"));
        assert_ne!(one.mac("a", "bx"), one.mac("ab", "x"));
    }
}
