//! How near two trades are: the same, related by the admins' table, or by the digits of ISCO-08 they share.

use std::collections::HashMap;

use domain::{RelatedTrades, TradeId, TradeRef, TradeRelation, TradeShape};

use crate::{Codes, SettingError};

/// The admins' table of related trades, both directions.
#[derive(Clone, Debug)]
pub(crate) struct Relations(HashMap<(TradeId, TradeId), u16>);

impl Relations {
    pub(crate) fn new(table: &[RelatedTrades], codes: &Codes) -> Result<Self, SettingError> {
        let mut related = HashMap::new();
        for (n, row) in table.iter().enumerate() {
            let trade = |code: &String| {
                codes.trades.get(code).copied().ok_or_else(|| SettingError::UnknownTrade {
                    at: format!("related_trades[{n}]"),
                    code: code.clone(),
                })
            };
            let (one, other) = (trade(&row.one)?, trade(&row.other)?);
            related.insert((one, other), row.share);
            related.insert((other, one), row.share);
        }
        Ok(Self(related))
    }

    /// The relation, and its share in points of 10,000. A row of the table goes before ISCO-08, in both senses: an
    /// admin may also say that two trades of one group have little in common.
    pub(crate) fn between(&self, one: TradeRef, other: TradeRef, shape: TradeShape) -> (TradeRelation, u16) {
        if one.id == other.id {
            return (TradeRelation::Same, shape.share(TradeRelation::Same));
        }
        if let Some(share) = self.0.get(&(one.id, other.id)) {
            return (TradeRelation::Related, *share);
        }
        let relation = match one.isco08.shared_digits(other.isco08) {
            4 => TradeRelation::UnitGroup,
            3 => TradeRelation::MinorGroup,
            2 => TradeRelation::SubMajorGroup,
            _ => TradeRelation::Unrelated,
        };
        (relation, shape.share(relation))
    }
}
