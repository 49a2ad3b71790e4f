//! What stands in the dispatcher's table: that there is something to do, and nothing else.

use serde::{Deserialize, Serialize};

/// Wakes a drain. An older or newer version's poke must decode too, since one that doesn't would end the dispatcher:
/// so every field has a default, and unknown ones are ignored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Poke {
    /// The version of the payload.
    #[serde(default)]
    pub(crate) v: u16,
}

impl Poke {
    /// As it is stored.
    pub(crate) fn bytes() -> Vec<u8> {
        br#"{"v":1}"#.to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Poke {
        serde_json::from_slice(text).expect("it decodes")
    }

    #[test]
    fn any_version_decodes() {
        assert_eq!(read(&Poke::bytes()), Poke { v: 1 });
        assert_eq!(read(b"{}"), Poke { v: 0 });
        assert_eq!(read(br#"{"v":7,"outbox_id":"01H","more":[1]}"#), Poke { v: 7 });
    }
}
