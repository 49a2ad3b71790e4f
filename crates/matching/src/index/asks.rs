//! Open needs by activity and trade.

use std::collections::HashMap;
use std::sync::Arc;

use domain::{Activity, NeedProfile, TradeId};

use super::{ask::Ask, classes::Class, place::PlaceNumber};

/// How many needs stand together; a snapshot shares all parts that did not change.
const PART: usize = 64;

/// A need and what it is in numbers.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) ask: Ask,
    pub(super) place: PlaceNumber,
    pub(super) languages: Class,
    pub(super) profile: Arc<NeedProfile>,
}

/// Needs of one activity and one trade.
#[derive(Clone)]
pub(super) struct AskGroup {
    pub(super) parts: Vec<Arc<Vec<Entry>>>,
}

/// Needs of one activity.
#[derive(Clone, Default)]
pub(super) struct AskSection {
    pub(super) groups: Vec<Arc<AskGroup>>,
    numbers: HashMap<Option<TradeId>, usize>,
}

/// A section for each activity.
#[derive(Clone)]
pub(super) struct Asks {
    pub(super) sections: Vec<Arc<AskSection>>,
}

impl Asks {
    pub(super) fn new() -> Self {
        Self { sections: Activity::ALL.iter().map(|_| Arc::default()).collect() }
    }

    pub(super) fn insert(&mut self, entry: Entry) {
        let section = Arc::make_mut(&mut self.sections[entry.ask.activity as usize]);
        let (groups, trade) = (&mut section.groups, entry.ask.trade);
        let number = *section.numbers.entry(trade.map(|trade| trade.id)).or_insert_with(|| {
            groups.push(Arc::new(AskGroup { parts: Vec::new() }));
            groups.len() - 1
        });
        let group = Arc::make_mut(&mut section.groups[number]);
        match group.parts.last_mut().filter(|part| part.len() < PART) {
            Some(part) => Arc::make_mut(part).push(entry),
            None => group.parts.push(Arc::new(vec![entry])),
        }
    }

    /// Takes a need out that is there as this ask.
    pub(super) fn remove(&mut self, ask: &Ask) {
        let section = Arc::make_mut(&mut self.sections[ask.activity as usize]);
        let number = section.numbers.get(&ask.trade.map(|trade| trade.id));
        let Some(number) = number else { return };
        let group = Arc::make_mut(&mut section.groups[*number]);
        let is_it = |entry: &Entry| entry.ask.need == ask.need;
        let Some(at) = group.parts.iter().position(|part| part.iter().any(is_it)) else { return };
        let part = Arc::make_mut(&mut group.parts[at]);
        part.retain(|entry| !is_it(entry));
        if part.is_empty() {
            group.parts.swap_remove(at);
        }
    }

    /// All needs.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.sections
            .iter()
            .flat_map(|section| &section.groups)
            .flat_map(|group| &group.parts)
            .flat_map(|part| part.iter())
    }

    pub(super) fn bytes(&self) -> usize {
        self.entries().count() * (size_of::<Entry>() + 16)
    }
}
