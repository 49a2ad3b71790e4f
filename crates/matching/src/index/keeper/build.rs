//! A whole index at once.

use std::sync::Arc;

use domain::{Activity, NeedProfile, OfferProfile};

use super::{Keeper, NOWHERE};
use crate::Scorer;
use crate::index::{
    group::{Group, order},
    place::{PlaceNumber, Places},
    row::{self, Row, TradeRow},
};

/// Takes offers and needs as they come, and makes an index of them that is as good as it gets.
pub struct Builder {
    keeper: Keeper,
    /// By activity, then by group.
    rows: Vec<Vec<Vec<Row>>>,
    needs: Vec<Arc<NeedProfile>>,
    /// The rows of one offer.
    scratch: Vec<TradeRow>,
}

impl Builder {
    /// Nothing yet.
    pub fn new(scorer: Arc<Scorer>) -> Self {
        let rows = Activity::ALL.iter().map(|_| Vec::new()).collect();
        Self { keeper: Keeper::new(scorer), rows, needs: Vec::new(), scratch: Vec::new() }
    }

    /// Adds an offer that was not added before.
    pub fn offer(&mut self, offer: &OfferProfile) {
        if !row::is_on_offer(offer) {
            return;
        }
        self.scratch.clear();
        let mut scratch = std::mem::take(&mut self.scratch);
        let slot = self.keeper.rows_of(offer, &mut scratch);
        if slot.is_none_or(|slot| self.group(slot, offer, &scratch).is_none()) {
            Arc::make_mut(&mut self.keeper.index.odd).push(offer.clone());
        }
        self.scratch = scratch;
    }

    /// Adds a need that was not added before.
    pub fn need(&mut self, need: Arc<NeedProfile>) {
        self.needs.push(need);
    }

    fn group(&mut self, slot: u32, offer: &OfferProfile, rows: &[TradeRow]) -> Option<()> {
        let activity = offer.activity as usize;
        let section = Arc::make_mut(&mut self.keeper.index.offers[activity]);
        let mut groups: Vec<u16> = Vec::new();
        for (trade, _) in rows {
            let number = u16::try_from(section.number(*trade)).ok().filter(|number| *number != NOWHERE)?;
            if !groups.contains(&number) {
                groups.push(number);
            }
        }
        let lists = &mut self.rows[activity];
        lists.resize_with(section.groups.len(), Vec::new);
        for (trade, row) in rows {
            lists[section.number(*trade)].push(*row);
        }
        self.keeper.note(slot, rows, &groups);
        Some(())
    }

    /// The index of all that was added.
    pub fn finish(mut self) -> Keeper {
        for need in &self.needs {
            self.keeper.place_of_need(need);
        }
        let moved = self.renumber_places();
        let index = &mut self.keeper.index;
        for (section, lists) in index.offers.iter_mut().zip(self.rows) {
            let section = Arc::make_mut(section);
            for (group, mut rows) in section.groups.iter_mut().zip(lists) {
                for row in &mut rows {
                    row.place = moved[usize::from(row.place)];
                }
                rows.sort_unstable_by_key(order);
                *group = Arc::new(Group::build(group.trade, &rows, &index.classes, &index.standard));
            }
        }
        for need in self.needs {
            self.keeper.put_need(need);
        }
        self.keeper
    }

    /// Gives near places near numbers. The new number of each old one.
    fn renumber_places(&mut self) -> Vec<PlaceNumber> {
        let (places, moved) = Places::near_each_other(&self.keeper.index.places);
        self.keeper.index.places = Arc::new(places);
        for standing in &mut self.keeper.standing {
            if standing.group != NOWHERE {
                standing.place = moved[usize::from(standing.place)];
            }
        }
        moved
    }
}
