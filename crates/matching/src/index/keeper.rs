//! Who changes the index: one at a time, while readers go on with the snapshots that they have.

mod build;
mod image;
mod numbers;

use std::collections::HashMap;
use std::sync::Arc;

use domain::{NeedId, NeedProfile, OfferId, OfferProfile};

use self::numbers::{MoreGroups, Numbers};
use super::{
    Index,
    ask::{Ask, is_open},
    asks::{Asks, Entry},
    classes::Classes,
    group,
    place::Places,
    row::{self, Common, TradeRow},
    slot::{SlotNumber, Slots},
    standard::Standard,
};
use crate::Scorer;

pub use self::{
    build::Builder,
    image::{Image, ImageError},
};

/// Prepares the next snapshot. Each change takes microseconds and leaves the snapshots that readers hold as they are.
pub struct Keeper {
    index: Index,
    offers: Numbers,
    hosts: Numbers,
    /// By slot.
    standing: Vec<Standing>,
    /// The groups of offers with several trades, behind the first.
    more_groups: MoreGroups,
    free: Vec<SlotNumber>,
    needs: HashMap<NeedId, Ask>,
}

/// Where the rows of a slot stand.
#[derive(Clone, Copy)]
struct Standing {
    activity: u8,
    place: u16,
    /// [`NOWHERE`] where it has none.
    group: u16,
}

const NOWHERE: u16 = u16::MAX;

impl Keeper {
    /// An index without offers and needs.
    pub fn new(scorer: Arc<Scorer>) -> Self {
        let standard = Standard::new(scorer);
        let classes = Classes::new(standard.scorer.rules());
        let index = Index {
            standard: Arc::new(standard),
            classes: Arc::new(classes),
            places: Arc::new(Places::default()),
            offers: group::empty(),
            slots: Slots::new(),
            asks: Asks::new(),
            odd: Arc::default(),
        };
        Self {
            index,
            offers: Numbers::default(),
            hosts: Numbers::default(),
            standing: Vec::new(),
            more_groups: MoreGroups::default(),
            free: Vec::new(),
            needs: HashMap::new(),
        }
    }

    /// The index as it is now.
    pub fn snapshot(&self) -> Index {
        self.index.clone()
    }

    /// How many offers are suggested to anybody.
    pub fn offers(&self) -> usize {
        self.offers.len() + self.index.odd.len()
    }

    /// How many needs look for something.
    pub fn needs(&self) -> usize {
        self.needs.len()
    }

    /// Puts an offer in, in place of what it was before. One that nobody gets suggested is only taken out.
    pub fn put_offer(&mut self, offer: &OfferProfile) {
        self.remove_offer(offer.id);
        if !row::is_on_offer(offer) {
            return;
        }
        let mut rows = Vec::new();
        let added = self.rows_of(offer, &mut rows);
        if added.is_none_or(|slot| self.put_rows_in(slot, offer, &rows).is_none()) {
            Arc::make_mut(&mut self.index.odd).push(offer.clone());
        }
    }

    /// Takes an offer out; one that is not there is no mistake.
    pub fn remove_offer(&mut self, offer: OfferId) {
        let slots = &self.index.slots;
        if let Some(slot) = self.offers.remove(offer.as_uuid(), |slot| slots.offer(slot).as_uuid()) {
            self.take_rows_out(slot);
            self.free.push(slot);
        }
        if self.index.odd.iter().any(|odd| odd.id == offer) {
            Arc::make_mut(&mut self.index.odd).retain(|odd| odd.id != offer);
        }
    }

    /// The offer's rows, and the slot that it got; `None` where rows can't hold it.
    fn rows_of(&mut self, offer: &OfferProfile, rows: &mut Vec<TradeRow>) -> Option<SlotNumber> {
        let (standard, index) = (self.index.standard.clone(), &mut self.index);
        let rules = standard.scorer.rules();
        let place = match index.places.known(&offer.location) {
            Some(place) => place,
            None => self.new_place(&offer.location)?,
        };
        let index = &mut self.index;
        let languages = match index.classes.known_languages(&offer.languages) {
            Some(class) => class,
            None => Arc::make_mut(&mut index.classes).languages(&offer.languages, rules)?,
        };
        let record = match index.classes.known_record(offer.host.track_record) {
            Some(class) => class,
            None => Arc::make_mut(&mut index.classes).record(offer.host.track_record, rules)?,
        };
        let contacts_used = standard.budget_is_used(offer);
        let slot = self.free.last().copied().or_else(|| u32::try_from(self.standing.len()).ok())?;
        row::add(offer, &Common { slot, place, record, languages, contacts_used }, rows).ok()?;
        self.take_slot(slot, offer);
        Some(slot)
    }

    /// A location that nobody was at before. Ways that were reckoned end before it.
    fn new_place(&mut self, location: &domain::Location) -> Option<u16> {
        let countries = self.index.places.countries().len();
        let place = Arc::make_mut(&mut self.index.places).number(location)?;
        if self.index.places.countries().len() > countries {
            self.renew_asks();
        }
        Some(place)
    }

    fn take_slot(&mut self, slot: SlotNumber, offer: &OfferProfile) {
        let slots = &mut self.index.slots;
        let host = self.hosts.get_or_insert(offer.host.id.as_uuid(), |host| slots.hosts.get(host).as_uuid());
        if host as usize == slots.hosts.len() {
            slots.hosts.push(offer.host.id);
        }
        let nowhere = Standing { activity: offer.activity as u8, place: 0, group: NOWHERE };
        if self.free.last() == Some(&slot) {
            self.free.pop();
            slots.offers.set(slot, offer.id);
            slots.host_of.set(slot, host);
            self.standing[slot as usize] = nowhere;
        } else {
            slots.offers.push(offer.id);
            slots.host_of.push(host);
            self.standing.push(nowhere);
        }
        self.offers.insert(slot, |slot| slots.offer(slot).as_uuid());
    }

    fn put_rows_in(&mut self, slot: SlotNumber, offer: &OfferProfile, rows: &[TradeRow]) -> Option<()> {
        let (classes, standard) = (self.index.classes.clone(), self.index.standard.clone());
        let section = Arc::make_mut(&mut self.index.offers[offer.activity as usize]);
        let mut groups: Vec<u16> = Vec::new();
        for (trade, row) in rows {
            let number = section.number(*trade);
            let narrow = u16::try_from(number).ok().filter(|number| *number != NOWHERE)?;
            Arc::make_mut(&mut section.groups[number]).insert(*row, &classes, &standard);
            if !groups.contains(&narrow) {
                groups.push(narrow);
            }
        }
        self.note(slot, rows, &groups);
        Some(())
    }

    /// Remembers where the rows of a slot stand.
    fn note(&mut self, slot: SlotNumber, rows: &[TradeRow], groups: &[u16]) {
        let (Some((first, more)), Some((_, row))) = (groups.split_first(), rows.first()) else { return };
        let standing = &mut self.standing[slot as usize];
        (standing.place, standing.group) = (row.place, *first);
        for group in more {
            self.more_groups.insert(slot, *group);
        }
    }

    fn take_rows_out(&mut self, slot: SlotNumber) {
        let standing = self.standing[slot as usize];
        if standing.group == NOWHERE {
            return;
        }
        let (classes, standard) = (self.index.classes.clone(), self.index.standard.clone());
        let more = self.more_groups.remove(slot);
        let section = Arc::make_mut(&mut self.index.offers[usize::from(standing.activity)]);
        for group in more.iter().chain([&standing.group]) {
            let group = Arc::make_mut(&mut section.groups[usize::from(*group)]);
            group.remove(slot, standing.place, &classes, &standard);
        }
        self.standing[slot as usize].group = NOWHERE;
    }

    /// Puts a need in, in place of what it was before. One that looks for nothing is only taken out.
    pub fn put_need(&mut self, need: Arc<NeedProfile>) {
        self.remove_need(need.id);
        if is_open(&need, self.index.standard.scorer.as_of()) {
            self.place_of_need(&need);
            if let Some(entry) = self.index.entry(need) {
                self.needs.insert(entry.ask.need, entry.ask.clone());
                self.index.asks.insert(entry);
            }
        }
    }

    /// Takes a need out; one that is not there is no mistake.
    pub fn remove_need(&mut self, need: NeedId) {
        if let Some(ask) = self.needs.remove(&need) {
            self.index.asks.remove(&ask);
        }
    }

    /// Takes other rules, or another day: what rows and needs say stays, what it is worth is reckoned anew. Contacts are
    /// counted by the month, so that a day of another month needs an index built anew.
    pub fn put_scorer(&mut self, scorer: Arc<Scorer>) {
        let index = &mut self.index;
        let standard = Standard::new(scorer);
        index.classes = Arc::new(index.classes.under(standard.scorer.rules()));
        index.places = Arc::new(index.places.without_ways());
        for section in &mut index.offers {
            for group in &mut Arc::make_mut(section).groups {
                Arc::make_mut(group).renew_heads(&index.classes, &standard);
            }
        }
        index.standard = Arc::new(standard);
        self.renew_asks();
    }

    /// Makes the facts of a need known, so that it has numbers.
    fn place_of_need(&mut self, need: &NeedProfile) {
        if self.index.places.known(&need.location).is_none() {
            self.new_place(&need.location);
        }
        let standard = self.index.standard.clone();
        if self.index.classes.known_languages(&need.languages).is_none() {
            Arc::make_mut(&mut self.index.classes).languages(&need.languages, standard.scorer.rules());
        }
    }

    /// Reckons all needs anew, since a country came or the rules are other.
    fn renew_asks(&mut self) {
        let before = std::mem::replace(&mut self.index.asks, Asks::new());
        self.needs.clear();
        let needs: Vec<Arc<NeedProfile>> =
            before.entries().map(|entry: &Entry| entry.profile.clone()).collect();
        for need in needs {
            self.put_need(need);
        }
    }

    /// How many bytes the index takes on the heap, about, without the needs' profiles: rows, heads, ids and their
    /// numbers, places with the ways between them.
    pub fn bytes(&self) -> usize {
        let more = self.more_groups.bytes();
        let standing = self.standing.capacity() * size_of::<Standing>();
        let numbers = self.offers.bytes() + self.hosts.bytes();
        self.index.bytes() + more + standing + numbers + self.free.capacity() * size_of::<SlotNumber>()
    }
}
