//! What is known about one question, raw: `i18n` words it, nobody parses it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{LanguageTag, Period, TradeId, Weekdays, text_enum::text_enum};

text_enum! {
    /// How near two trades are.
    TradeRelation {
        /// The same occupation.
        Same = "same",
        /// Related by the admin's table.
        Related = "related",
        /// The same ISCO-08 unit group (4 digits).
        UnitGroup = "unit_group",
        /// The same minor group (3 digits).
        MinorGroup = "minor_group",
        /// The same sub-major group (2 digits).
        SubMajorGroup = "sub_major_group",
        /// None of these.
        Unrelated = "unrelated",
    }
}

/// The raw fact behind a part. Stored with the suggestion: variants and fields are added, never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fact {
    /// One side has not said; gives the neutral share.
    NotStated,
    /// The trades of both.
    Trade {
        /// The offer's trade.
        offered: TradeId,
        /// The need's trade.
        wanted: TradeId,
        /// How near they are.
        relation: TradeRelation,
    },
    /// The way between both.
    Distance {
        /// By road, in km, without the border's penalty.
        km: u32,
        /// Whether one side is known by its region only.
        approximate: bool,
        /// Whether a border lies between.
        across_border: bool,
    },
    /// The days of both.
    Days {
        /// The days in both periods.
        common: Option<Period>,
        /// Days of work and learning in both.
        met: u32,
        /// Days that the need asks for.
        wanted: u32,
        /// Days of the week in both, where both state them.
        weekdays: Option<Weekdays>,
    },
    /// How much is free, and how much is wanted.
    Quantity {
        /// Free, in the activity's unit.
        free: u32,
        /// Still wanted.
        wanted: u32,
    },
    /// Languages that both understand; empty = none.
    Languages {
        /// As the offer names them.
        common: Vec<LanguageTag>,
    },
    /// When the offer was last confirmed.
    Confirmed {
        /// The day.
        on: NaiveDate,
        /// Days since then.
        days_ago: u32,
    },
    /// How the host answered and kept its word so far.
    TrackRecord {
        /// Cooperations kept to their end.
        kept: u32,
        /// Of so many that were agreed.
        accepted: u32,
        /// Answers given in time.
        answered: u32,
        /// Of so many that were asked for.
        asked: u32,
    },
    /// How many of some questions the host answers with yes.
    Criteria {
        /// Yes.
        met: u8,
        /// No.
        unmet: u8,
        /// Not stated.
        unknown: u8,
    },
    /// Whether both have cooperated.
    Partnership {
        /// Since when; `None` = not yet.
        since: Option<NaiveDate>,
    },
}
