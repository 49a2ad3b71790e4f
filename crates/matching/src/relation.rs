//! How near two trades are: the same, related by the admins' table, or by the digits of ISCO-08 they share.

use std::collections::{HashMap, HashSet};

use domain::{MatchingRules, TradeId, TradeRef, TradeRelation, TradeShape};

use crate::{Codes, SettingError};

/// The admins' table of related trades, both directions, and the groups that make no trades near.
#[derive(Clone, Debug)]
pub(crate) struct Relations {
    related: HashMap<(TradeId, TradeId), u16>,
    /// Trades that have a row in the table.
    in_table: HashSet<TradeId>,
    /// By the number of the minor group.
    broad: HashSet<u16>,
}

impl Relations {
    pub(crate) fn new(rules: &MatchingRules, codes: &Codes) -> Result<Self, SettingError> {
        let mut related = HashMap::new();
        for (n, row) in rules.related_trades.iter().enumerate() {
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
        let in_table = related.keys().map(|(one, _)| *one).collect();
        // Checked before to have three digits each.
        let broad = rules.broad_groups.iter().filter_map(|group| group.parse().ok()).collect();
        Ok(Self { related, in_table, broad })
    }

    /// The relation, and its share in points of 10,000. A row of the table goes before ISCO-08, in both senses: an
    /// admin may also say that two trades of one group have little in common.
    pub(crate) fn between(&self, one: TradeRef, other: TradeRef, shape: TradeShape) -> (TradeRelation, u16) {
        if one.id == other.id {
            return (TradeRelation::Same, shape.share(TradeRelation::Same));
        }
        if self.in_table.contains(&one.id)
            && let Some(share) = self.related.get(&(one.id, other.id))
        {
            return (TradeRelation::Related, *share);
        }
        let relation = match one.isco08.shared_digits(other.isco08) {
            4 => TradeRelation::UnitGroup,
            3 if !self.is_broad(one) => TradeRelation::MinorGroup,
            2 | 3 => TradeRelation::SubMajorGroup,
            _ => TradeRelation::Unrelated,
        };
        (relation, shape.share(relation))
    }

    /// An electrical and a mining technician share 311, and nothing that they learn.
    fn is_broad(&self, trade: TradeRef) -> bool {
        self.broad.contains(&trade.isco08.minor_group())
    }
}
