//! Numbers by ids, without a second copy of the ids.

use hashbrown::HashTable;
use uuid::Uuid;

/// A number for each id; the ids themselves stand in a list elsewhere.
#[derive(Default)]
pub(super) struct Numbers(HashTable<u32>);

/// Ids are random in their last bytes already; this only spreads those that are not.
fn hash(id: Uuid) -> u64 {
    let (high, low) = id.as_u64_pair();
    let mixed = (high ^ low.rotate_left(32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29) ^ low
}

impl Numbers {
    /// Notes a number whose id is in the list and not here yet.
    pub(super) fn insert(&mut self, number: u32, id_of: impl Fn(u32) -> Uuid) {
        self.0.insert_unique(hash(id_of(number)), number, |other| hash(id_of(*other)));
    }

    /// The number of an id. A new id gets the next number, and stands in the list only when the caller has put it there.
    pub(super) fn get_or_insert(&mut self, id: Uuid, id_of: impl Fn(u32) -> Uuid) -> u32 {
        if let Some(number) = self.0.find(hash(id), |other| id_of(*other) == id) {
            return *number;
        }
        let number = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0
            .insert_unique(hash(id), number, |other| hash(if *other == number { id } else { id_of(*other) }));
        number
    }

    pub(super) fn remove(&mut self, id: Uuid, id_of: impl Fn(u32) -> Uuid) -> Option<u32> {
        let found = self.0.find_entry(hash(id), |other| id_of(*other) == id).ok()?;
        Some(found.remove().0)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn bytes(&self) -> usize {
        self.0.allocation_size()
    }
}

/// Groups beside the first one of a slot, several for one slot.
#[derive(Default)]
pub(super) struct MoreGroups(HashTable<(u32, u16)>);

fn hash_slot(slot: u32) -> u64 {
    let mixed = u64::from(slot).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 32)
}

impl MoreGroups {
    pub(super) fn insert(&mut self, slot: u32, group: u16) {
        self.0.insert_unique(hash_slot(slot), (slot, group), |(slot, _)| hash_slot(*slot));
    }

    pub(super) fn has(&self, slot: u32, group: u16) -> bool {
        self.0.find(hash_slot(slot), |entry| *entry == (slot, group)).is_some()
    }

    /// Takes out what a slot has.
    pub(super) fn remove(&mut self, slot: u32) -> Vec<u16> {
        let mut groups = Vec::new();
        while let Ok(found) = self.0.find_entry(hash_slot(slot), |(other, _)| *other == slot) {
            groups.push(found.remove().0.1);
        }
        groups
    }

    pub(super) fn bytes(&self) -> usize {
        self.0.allocation_size()
    }
}
