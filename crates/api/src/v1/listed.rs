//! Lists, a page at a time.

use app::Page;
use chrono::{DateTime, Utc};
use http::Cursor;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// How many rows a page has where nobody says.
const USUAL: u16 = 20;
/// How many rows a page has at most.
const MOST: u16 = 100;

/// How many rows at most, 1 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "u16")]
pub(crate) struct Limit(u16);

impl Limit {
    /// The number.
    pub(crate) const fn rows(self) -> u64 {
        self.0 as u64
    }
}

impl TryFrom<u16> for Limit {
    type Error = String;

    fn try_from(rows: u16) -> Result<Self, String> {
        if (1..=MOST).contains(&rows) {
            Ok(Self(rows))
        } else {
            Err(format!("write a number from 1 to {MOST}"))
        }
    }
}

/// Which page of a list.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Listing {
    /// How many rows at most; 20 where it is left out.
    #[param(value_type = Option<u16>, minimum = 1, maximum = 100)]
    limit: Option<Limit>,
    /// `next_cursor` of the page before; left out = from the start.
    // Until the year 4253 an instant's first byte is zero: the first letter of a cursor is A, the second none after P.
    #[param(value_type = Option<String>, pattern = "^A[A-P][A-Za-z0-9_-]{30}$")]
    cursor: Option<Cursor>,
}

/// A page of a list, the newest first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Listed<T> {
    /// The rows.
    items: Vec<T>,
    /// Where the next page begins; `null` on the last.
    #[schema(value_type = Option<String>, pattern = "^A[A-P][A-Za-z0-9_-]{30}$")]
    next_cursor: Option<Cursor>,
}

impl Listing {
    /// What to ask for: one row more than is shown, which tells whether there is a next page.
    pub(crate) fn page(self) -> Page {
        let after = self.cursor.map(|cursor| (cursor.created_at(), cursor.id()));
        Page { after, limit: self.rows() + 1 }
    }

    /// The page, of the rows that [`page`](Self::page) asked for.
    pub(crate) fn listed<R, T>(
        self,
        mut rows: Vec<R>,
        place: impl Fn(&R) -> (DateTime<Utc>, Uuid),
        view: impl Fn(&R) -> T,
    ) -> Listed<T> {
        let shown = usize::try_from(self.rows()).unwrap_or(usize::MAX);
        let more = rows.len() > shown;
        rows.truncate(shown);
        let last = rows.last().filter(|_| more).map(place);
        let next_cursor = last.map(|(created_at, id)| Cursor::after(created_at, id));
        Listed { items: rows.iter().map(view).collect(), next_cursor }
    }

    fn rows(self) -> u64 {
        self.limit.unwrap_or(Limit(USUAL)).rows()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_next_page_only_where_a_row_is_left() {
        let listing = Listing { limit: Some(Limit(2)), cursor: None };
        assert_eq!(listing.page().limit, 3);
        let place = |n: &u128| (DateTime::UNIX_EPOCH, Uuid::from_u128(*n));
        let last = |rows: Vec<u128>| listing.listed(rows, place, |n| *n).next_cursor.map(Cursor::id);
        assert_eq!(last(vec![3, 2, 1]), Some(Uuid::from_u128(2)));
        assert_eq!(last(vec![3, 2]), None);
        assert_eq!(last(vec![]), None);
    }

    #[test]
    fn cursors_begin_as_the_document_says() {
        for seconds in [0, 1_795_500_000, 72_000_000_000] {
            let at = DateTime::from_timestamp(seconds, 0).expect("an instant");
            let word = Cursor::after(at, Uuid::from_u128(u128::MAX)).to_string();
            assert!(
                word.starts_with('A') && ('A'..='P').contains(&word.chars().nth(1).unwrap_or('-')),
                "{word}"
            );
        }
    }

    #[test]
    fn limits_have_limits() {
        let limit = |text: &str| serde_json::from_str::<Limit>(text).map_err(|err| err.to_string());
        assert_eq!(limit("1"), Ok(Limit(1)));
        assert_eq!(limit("100"), Ok(Limit(100)));
        for text in ["0", "101"] {
            assert!(limit(text).is_err_and(|said| said.contains("from 1 to 100")), "{text}");
        }
    }
}
