//! Imports that were begun, and titles that wait for a person.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{LanguageTag, TradeId, text_enum::text_enum};

text_enum! {
    /// How far an import has come.
    ImportState {
        /// Begun and not at its end: it is at work, or was broken off.
        Running = "running",
        /// Every row was taken or refused.
        Finished = "finished",
    }
}

/// An import of one file. The same file under the same mapping goes on where it was broken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRun {
    /// Identifies it.
    pub id: Uuid,
    /// What the rows are: `schools`, `offers`, ...
    pub kind: String,
    /// The mapping and the options under which the file was read.
    pub mapping: String,
    /// As the importer called it.
    pub file_name: String,
    /// SHA-256 of the file, in hexadecimal digits.
    pub content_hash: String,
    /// How far it has come.
    pub state: ImportState,
    /// Rows that were taken, left out or refused; the next run begins behind them.
    pub processed: u64,
    /// Of these: brought something new.
    pub created: u64,
    /// Of these: changed something.
    pub updated: u64,
    /// Of these: were there already.
    pub unchanged: u64,
    /// Of these: left out by the mapping.
    pub skipped: u64,
    /// Of these: could not be taken.
    pub refused: u64,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it came to its end.
    pub finished_at: Option<DateTime<Utc>>,
}

text_enum! {
    /// What became of a title that named no trade for sure.
    TitleState {
        /// Waits for a person.
        Open = "open",
        /// A person said which trade it names.
        Mapped = "mapped",
        /// A person said that it names none.
        Rejected = "rejected",
    }
}

/// A title that named no trade for sure, until a person decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnresolvedTitle {
    /// Identifies it.
    pub id: Uuid,
    /// The title as titles are compared; unique.
    pub folded: String,
    /// As it was met first.
    pub title: String,
    /// The language it was given with, where any was.
    pub language: Option<LanguageTag>,
    /// How often it was met.
    pub seen_count: u32,
    /// When it was met first.
    pub first_seen_at: DateTime<Utc>,
    /// What became of it.
    pub state: TitleState,
    /// The trade that a person chose.
    pub trade: Option<TradeId>,
    /// When that was.
    pub decided_at: Option<DateTime<Utc>>,
}

impl UnresolvedTitle {
    /// A person says which trade it names, or that it names none; also where somebody had said otherwise before.
    #[must_use]
    pub fn decide(self, trade: Option<TradeId>, now: DateTime<Utc>) -> Self {
        let state = if trade.is_some() { TitleState::Mapped } else { TitleState::Rejected };
        Self { state, trade, decided_at: Some(now), ..self }
    }
}
