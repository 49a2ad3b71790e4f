//! A place in a list, for the next page.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{PartialSchema, ToSchema, openapi};
use uuid::Uuid;

/// The last row of a page, in a list that is ordered by time of creation and then by id.
///
/// Clients get and give it back as an opaque word: base64url of the instant (8 bytes, microseconds since 1970, big
/// endian) and the id (16 bytes).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Cursor {
    created_at: DateTime<Utc>,
    id: Uuid,
}

/// The word is not a cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CursorError;

impl Cursor {
    /// The place just after a row. Instants are cut to microseconds, as all that are stored.
    pub fn after(created_at: DateTime<Utc>, id: Uuid) -> Self {
        let cut = DateTime::from_timestamp_micros(created_at.timestamp_micros());
        Self { created_at: cut.unwrap_or(created_at), id }
    }

    /// When the last row of the page was created.
    pub const fn created_at(self) -> DateTime<Utc> {
        self.created_at
    }

    /// The id of the last row of the page.
    pub const fn id(self) -> Uuid {
        self.id
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = [0; 24];
        bytes[..8].copy_from_slice(&self.created_at.timestamp_micros().to_be_bytes());
        bytes[8..].copy_from_slice(self.id.as_bytes());
        f.write_str(&URL_SAFE_NO_PAD.encode(bytes))
    }
}

impl FromStr for Cursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<Self, CursorError> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| CursorError)?;
        let bytes: [u8; 24] = bytes.try_into().map_err(|_| CursorError)?;
        let (micros, id) = bytes.split_first_chunk::<8>().ok_or(CursorError)?;
        let created_at = DateTime::from_timestamp_micros(i64::from_be_bytes(*micros)).ok_or(CursorError)?;
        Ok(Self { created_at, id: Uuid::from_slice(id).map_err(|_| CursorError)? })
    }
}

impl From<Cursor> for String {
    fn from(cursor: Cursor) -> Self {
        cursor.to_string()
    }
}

impl TryFrom<String> for Cursor {
    type Error = CursorError;

    fn try_from(text: String) -> Result<Self, CursorError> {
        text.parse()
    }
}

impl fmt::Display for CursorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a place in this list: send back what the last page gave, or leave it out")
    }
}

impl std::error::Error for CursorError {}

impl PartialSchema for Cursor {
    fn schema() -> openapi::RefOr<openapi::Schema> {
        openapi::ObjectBuilder::new()
            .schema_type(openapi::schema::Type::String)
            .description(Some("A place in a list, as the page before gave it"))
            .into()
    }
}

impl ToSchema for Cursor {}

#[cfg(test)]
mod tests {
    use super::*;

    fn cursor(micros: i64) -> Cursor {
        Cursor::after(DateTime::from_timestamp_micros(micros).expect("an instant"), Uuid::from_u128(7))
    }

    #[test]
    fn a_cursor_comes_back_as_it_was() {
        for micros in [0, 1, 1_764_000_000_123_456, -1] {
            let word = cursor(micros).to_string();
            assert_eq!(word.len(), 32);
            assert!(word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'), "{word}");
            assert_eq!(word.parse(), Ok(cursor(micros)));
        }
    }

    #[test]
    fn nanoseconds_are_cut_as_in_the_database() {
        let fine = DateTime::from_timestamp_nanos(1_999);
        let kept = Cursor::after(fine, Uuid::nil());
        assert_eq!(kept.created_at(), DateTime::from_timestamp_nanos(1_000));
        assert_eq!(kept.to_string().parse(), Ok(kept));
    }

    #[test]
    fn garbage_is_refused() {
        let word = cursor(1).to_string();
        let beyond_time = URL_SAFE_NO_PAD.encode([0x7f; 24]);
        for text in
            ["", "7", "not base64!", &word[1..], &format!("{word}A"), &format!("{word}="), &beyond_time]
        {
            assert_eq!(text.parse::<Cursor>(), Err(CursorError), "{text}");
        }
    }
}
