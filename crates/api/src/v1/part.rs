//! A part of a score, with its reason.

use app::catalogue::Catalogue;
use domain::{Criterion, Part};
use serde::Serialize;
use utoipa::ToSchema;

use super::{WORDS, fact::FactOut, trade_names, word};

/// What one criterion gives. The points of all parts are the score.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Part)]
pub(crate) struct PartOut {
    /// What it is about.
    #[schema(value_type = word::Criterion)]
    criterion: Criterion,
    /// Points that it gives.
    points: u16,
    /// Points that it could give.
    of: u16,
    /// What is known, raw.
    fact: FactOut,
    /// The same in words, said to the side that looks.
    #[schema(example = "24 km from you")]
    reason: String,
}

impl PartOut {
    /// Every part, worded.
    pub(crate) fn all(catalogue: &Catalogue, parts: &[Part]) -> Vec<Self> {
        parts.iter().map(|part| Self::of(catalogue, part)).collect()
    }

    fn of(catalogue: &Catalogue, part: &Part) -> Self {
        let Part { criterion, points, of, ref fact } = *part;
        let reason = WORDS.reason(part, &trade_names(catalogue));
        Self { criterion, points, of, fact: FactOut::of(catalogue, fact), reason }
    }
}
