//! The trades as they will be: found by code, by URI, or by unit group and label.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use domain::{Isco08, LabelKind, LanguageTag, Trade, TradeId, TradeLabel};

use super::row::TradeRow;

/// Points for a label that both a trade and an occupation prefer.
const BOTH_PREFERRED: u32 = 4;

/// The trades as they will be.
pub(super) struct Book {
    trades: HashMap<TradeId, Trade>,
    by_code: HashMap<String, TradeId>,
    by_uri: HashMap<String, TradeId>,
    /// By unit group and label without marks, of trades that no occupation of ESCO is yet; whether it is preferred.
    by_label: HashMap<(Isco08, String), BTreeMap<TradeId, bool>>,
    labels: HashSet<(TradeId, LanguageTag, String)>,
    reviewed: HashSet<(TradeId, LanguageTag, String)>,
    new: i32,
}

impl Book {
    pub(super) fn new(trades: Vec<Trade>, labels: &[TradeLabel]) -> Self {
        let groups: HashMap<TradeId, &Trade> = trades.iter().map(|trade| (trade.id, trade)).collect();
        let mut by_label: HashMap<(Isco08, String), BTreeMap<TradeId, bool>> = HashMap::new();
        for label in labels {
            if let Some(trade) = groups.get(&label.trade).filter(|trade| trade.esco_uri.is_none()) {
                let key = (trade.isco08, store::fold_name(&label.label));
                let preferred = by_label.entry(key).or_default().entry(trade.id).or_default();
                *preferred |= label.kind == LabelKind::Preferred;
            }
        }
        let key = |label: &TradeLabel| (label.trade, label.language.clone(), label.label.clone());
        Self {
            by_code: trades.iter().map(|trade| (trade.code.clone(), trade.id)).collect(),
            by_uri: trades.iter().filter_map(|trade| Some((trade.esco_uri.clone()?, trade.id))).collect(),
            by_label,
            labels: labels.iter().map(key).collect(),
            reviewed: labels.iter().filter(|label| label.reviewed_on.is_some()).map(key).collect(),
            trades: trades.into_iter().map(|trade| (trade.id, trade)).collect(),
            new: 0,
        }
    }

    pub(super) fn trade(&self, id: TradeId) -> Option<&Trade> {
        self.trades.get(&id)
    }

    /// The trade of a code.
    pub(super) fn of_code(&self, code: &str) -> Option<TradeId> {
        self.by_code.get(code).copied()
    }

    /// The trade of an occupation that was met before.
    pub(super) fn of_uri(&self, uri: &str) -> Option<TradeId> {
        self.by_uri.get(uri).copied()
    }

    /// Which occupations are trades that ship: of one unit group, and the best for each other by the labels that both
    /// bear. A shared alternative alone says little, since many occupations share one: together the labels have to
    /// weigh as much as one that both prefer. Where two are equally good, neither is it.
    pub(super) fn same_occupations(
        &self,
        occupations: &HashMap<&str, Vec<&TradeRow>>,
    ) -> HashMap<String, TradeId> {
        let mut pairs: Vec<(u32, &str, TradeId)> = Vec::new();
        for (uri, rows) in occupations.iter().filter(|(uri, _)| self.of_uri(uri).is_none()) {
            let likeness = self.likeness(rows).into_iter().filter(|(_, points)| *points >= BOTH_PREFERRED);
            pairs.extend(likeness.map(|(trade, points)| (points, *uri, trade)));
        }
        let best = |same: &dyn Fn(&(u32, &str, TradeId)) -> bool, points: u32| {
            pairs.iter().filter(|pair| same(pair) && pair.0 >= points).count() == 1
        };
        let is_best = |(points, uri, trade): &(u32, &str, TradeId)| {
            best(&|pair| pair.1 == *uri, *points) && best(&|pair| pair.2 == *trade, *points)
        };
        let found = pairs.iter().filter(|pair| is_best(pair));
        found.map(|(_, uri, trade)| ((*uri).to_owned(), *trade)).collect()
    }

    /// How much an occupation looks like trades, in points for each label that both bear.
    fn likeness(&self, rows: &[&TradeRow]) -> BTreeMap<TradeId, u32> {
        let mut points = BTreeMap::new();
        for (isco08, (kind, label)) in
            rows.iter().flat_map(|row| row.labels.iter().map(|label| (row.isco08, label)))
        {
            let same = forms(label).filter_map(|form| self.by_label.get(&(isco08, form)));
            let mut seen = BTreeSet::new();
            for (trade, ours) in same.flatten().filter(|(trade, _)| seen.insert(**trade)) {
                *points.entry(*trade).or_insert(0) += match (*ours, *kind == LabelKind::Preferred) {
                    (true, true) => BOTH_PREFERRED,
                    (true, false) | (false, true) => 2,
                    (false, false) => 1,
                };
            }
        }
        points
    }

    /// Ties an occupation to a trade.
    pub(super) fn tie(&mut self, id: TradeId, uri: &str) {
        self.by_uri.insert(uri.to_owned(), id);
        if let Some(trade) = self.trades.get_mut(&id) {
            trade.esco_uri = Some(uri.to_owned());
        }
        for trades in self.by_label.values_mut() {
            trades.remove(&id);
        }
    }

    /// Notes a new trade.
    pub(super) fn add(&mut self, trade: Trade) -> TradeId {
        self.new -= 1;
        let id = TradeId(self.new);
        self.by_code.insert(trade.code.clone(), id);
        if let Some(uri) = &trade.esco_uri {
            self.by_uri.insert(uri.clone(), id);
        }
        self.trades.insert(id, Trade { id, ..trade });
        id
    }

    /// Notes a label: whether it is new, or reviewed now and was not.
    pub(super) fn label(&mut self, label: &TradeLabel) -> (bool, bool) {
        let key = (label.trade, label.language.clone(), label.label.clone());
        let is_new = self.labels.insert(key.clone());
        let is_reviewed = label.reviewed_on.is_some() && self.reviewed.insert(key);
        (is_new, is_reviewed)
    }
}

/// A label as it is compared: whole, and each of its two forms of gender.
fn forms(label: &str) -> impl Iterator<Item = String> {
    let whole = store::fold_name(label);
    let parts = label.split('/').map(store::fold_name).filter(|form| form.len() > 3);
    std::iter::once(whole).chain(parts.collect::<Vec<_>>())
}
