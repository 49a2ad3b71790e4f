//! A short name for the state of the schema.
use crate::SOURCES;

/// Sixteen hexadecimal digits that change with the name or the text of any migration, so that a migrated
/// template is made anew exactly when it has to be. FNV-1a, 64 bits (draft-eastlake-fnv): stable between
/// builds and machines, which the standard library's hasher does not promise. No protection against intent.
#[must_use]
pub fn fingerprint() -> String {
    let parts = SOURCES.iter().flat_map(|(name, text)| [*name, *text]).chain([include_str!("named.rs")]);
    // 0xff is in no UTF-8 text: it keeps "ab" + "c" apart from "a" + "bc".
    format!("{:016x}", fnv(parts.flat_map(|part| part.bytes().chain([0xff]))))
}

fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of the draft's appendix.
    #[test]
    fn the_hash_is_fnv_1a() {
        let values =
            [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)];
        for (text, value) in values {
            assert_eq!(fnv(text.bytes()), value, "{text:?}");
        }
    }

    #[test]
    fn the_fingerprint_is_a_name() {
        let name = fingerprint();
        assert_eq!(name.len(), 16);
        assert!(name.chars().all(|c| c.is_ascii_digit() || ('a'..='f').contains(&c)), "{name}");
    }
}
