//! What all rivals have in common: labels, and the best groups by likeness.

use domain::{Isco08, TradeId, TradeLabel};

/// A method that knows labels and nothing else.
pub(super) trait Rival {
    /// The groups of the most alike labels, best first, each trade once.
    fn best(&self, title: &str, most: usize) -> Vec<Isco08>;
}

/// Labels in lower case with their trades and groups.
pub(super) struct Labels {
    pub(super) texts: Vec<String>,
    trades: Vec<(TradeId, Isco08)>,
}

impl Labels {
    pub(super) fn new(labels: &[&TradeLabel], isco08: impl Fn(TradeId) -> Option<Isco08>) -> Self {
        let known = labels
            .iter()
            .filter_map(|label| Some((label.label.to_lowercase(), (label.trade, isco08(label.trade)?))));
        let (texts, trades) = known.unzip();
        Self { texts, trades }
    }

    /// The groups of the labels with the highest likeness; of equals the first goes first.
    pub(super) fn best(&self, likeness: &[f64], most: usize) -> Vec<Isco08> {
        let mut best: Vec<(f64, TradeId, Isco08)> = Vec::with_capacity(most + 1);
        for (like, (trade, isco08)) in likeness.iter().zip(&self.trades) {
            if best.len() == most && best.last().is_some_and(|(last, ..)| like <= last) {
                continue;
            }
            if let Some(at) = best.iter().position(|(_, other, _)| other == trade) {
                if best[at].0 >= *like {
                    continue;
                }
                best.remove(at);
            }
            let at = best.partition_point(|(other, ..)| other >= like);
            best.insert(at, (*like, *trade, *isco08));
            best.truncate(most);
        }
        best.into_iter().map(|(.., isco08)| isco08).collect()
    }
}
