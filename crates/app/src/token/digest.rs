//! A secret as people carry it, and its hash as we keep it.

use sha2::{Digest, Sha256};

/// 32 random bytes as people carry them: `pk_` and 64 hexadecimal digits.
pub(crate) fn written(secret: &[u8; 32]) -> String {
    format!("pk_{}", hex(secret))
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The hash under which a secret is found. SHA-256 is enough: the secret is random, not chosen.
pub fn hash_of(carried: &str) -> [u8; 32] {
    Sha256::digest(carried.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_found_by_what_people_carry() {
        let carried = written(&[7; 32]);
        assert_eq!(carried.len(), 67);
        assert_eq!(hash_of(&carried), hash_of(&written(&[7; 32])));
        assert_ne!(hash_of(&carried), hash_of(&written(&[8; 32])));
    }
}
