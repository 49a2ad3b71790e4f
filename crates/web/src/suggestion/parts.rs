//! How a score came about: the exact sum as a table.

use app::catalogue::Catalogue;
use domain::{ALL_POINTS, Part};
use i18n::Translator;

use crate::wording::capitalised;

/// The table of a score's parts.
pub(crate) struct PartsTable {
    pub(super) rows: Vec<PartRow>,
    pub(super) total: String,
    pub(super) of: String,
}

/// One question.
pub(crate) struct PartRow {
    pub(super) question: String,
    pub(super) known: String,
    pub(super) points: String,
    pub(super) of: String,
}

impl PartsTable {
    /// The parts of a score, in the order in which they weigh.
    pub(super) fn of(t: Translator, catalogue: &Catalogue, score: u16, parts: &[Part]) -> Self {
        let trades = |id| catalogue.trade_name(id, t.locale);
        let row = |part: &Part| PartRow {
            question: t.criterion(part.criterion),
            known: capitalised(&t.fact(&part.fact, &trades)),
            points: t.number(part.points),
            of: t.number(part.of),
        };
        Self { rows: parts.iter().map(row).collect(), total: t.number(score), of: t.number(ALL_POINTS) }
    }
}
