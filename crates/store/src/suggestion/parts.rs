//! How the parts of a score are stored.

use domain::Part;
use serde::{Deserialize, Serialize};

use crate::StoreError;

#[derive(Serialize, Deserialize)]
struct Stored {
    v: u8,
    parts: Vec<Part>,
}

/// As JSON, with the form's version.
pub(super) fn write(parts: &[Part]) -> Result<serde_json::Value, StoreError> {
    serde_json::to_value(Stored { v: 1, parts: parts.to_vec() }).map_err(unreadable)
}

/// From any form that was ever written.
pub(super) fn read(json: serde_json::Value) -> Result<Vec<Part>, StoreError> {
    let stored: Stored = serde_json::from_value(json).map_err(unreadable)?;
    if stored.v == 1 { Ok(stored.parts) } else { Err(unreadable(format!("parts of version {}", stored.v))) }
}

fn unreadable(what: impl std::fmt::Display) -> StoreError {
    StoreError::corrupt("partner_suggestion", what)
}

#[cfg(test)]
mod tests {
    use domain::{Criterion, Fact};
    use serde_json::json;

    use super::*;

    #[test]
    fn the_oldest_form_is_read() {
        let oldest = json!({"v": 1, "parts": [
            {"criterion": "region", "points": 1500, "of": 2500,
             "fact": {"kind": "distance", "km": 18, "approximate": true, "across_border": false}},
            {"criterion": "language", "points": 250, "of": 500, "fact": {"kind": "not_stated"}},
        ]});
        let distance = Fact::Distance {
            km: 18,
            approximate: true,
            across_border: false,
            detour: None,
            straight_km: None,
        };
        let expected = [
            Part { criterion: Criterion::Region, points: 1500, of: 2500, fact: distance },
            Part { criterion: Criterion::Language, points: 250, of: 500, fact: Fact::NotStated },
        ];
        let read = read(oldest.clone()).expect("readable");
        assert_eq!(read, expected);
        assert_eq!(write(&read).expect("writable"), oldest);
    }

    #[test]
    fn a_newer_form_is_refused() {
        let err = read(json!({"v": 2, "parts": []})).expect_err("refused");
        assert_eq!(err.to_string(), "unreadable row in partner_suggestion: parts of version 2");
    }
}
