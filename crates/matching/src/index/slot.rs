//! Which offer a row belongs to: ids by numbers that stay while the offer is there.

use std::sync::Arc;

use domain::{OfferId, OrganisationId};

/// An offer's number in the index.
pub(super) type SlotNumber = u32;
/// A host's number in the index.
pub(super) type HostNumber = u32;

/// How many stand together; a snapshot shares all parts that did not change.
const PART: usize = 1_024;

/// A list in parts that snapshots share. Numbers below the length only.
#[derive(Clone)]
pub(super) struct Parts<T> {
    parts: Arc<Vec<Arc<Vec<T>>>>,
}

impl<T: Clone> Parts<T> {
    pub(super) fn new() -> Self {
        Self { parts: Arc::default() }
    }

    pub(super) fn len(&self) -> usize {
        self.parts.last().map_or(0, |last| (self.parts.len() - 1) * PART + last.len())
    }

    pub(super) fn get(&self, at: u32) -> &T {
        &self.parts[at as usize / PART][at as usize % PART]
    }

    pub(super) fn push(&mut self, value: T) {
        let parts = Arc::make_mut(&mut self.parts);
        if let Some(last) = parts.last_mut().filter(|last| last.len() < PART) {
            Arc::make_mut(last).push(value);
        } else {
            let mut part = Vec::with_capacity(PART);
            part.push(value);
            parts.push(Arc::new(part));
        }
    }

    pub(super) fn set(&mut self, at: u32, value: T) {
        let parts = Arc::make_mut(&mut self.parts);
        Arc::make_mut(&mut parts[at as usize / PART])[at as usize % PART] = value;
    }

    pub(super) fn bytes(&self) -> usize {
        let each = self.parts.iter().map(|part| part.capacity() * size_of::<T>() + 40 + 8);
        each.sum()
    }
}

/// The offers and hosts behind the numbers.
#[derive(Clone)]
pub(super) struct Slots {
    pub(super) offers: Parts<OfferId>,
    pub(super) host_of: Parts<HostNumber>,
    pub(super) hosts: Parts<OrganisationId>,
}

impl Slots {
    pub(super) fn new() -> Self {
        Self { offers: Parts::new(), host_of: Parts::new(), hosts: Parts::new() }
    }

    pub(super) fn offer(&self, slot: SlotNumber) -> OfferId {
        *self.offers.get(slot)
    }

    pub(super) fn host(&self, slot: SlotNumber) -> OrganisationId {
        *self.hosts.get(*self.host_of.get(slot))
    }

    pub(super) fn bytes(&self) -> usize {
        self.offers.bytes() + self.host_of.bytes() + self.hosts.bytes()
    }
}
