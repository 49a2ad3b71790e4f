//! Offers and needs in compact columns, from which lists come exactly and fast.
//!
//! An offer is taken apart into rows: one for each of its trades in each of its periods. Rows of one activity and one
//! trade form a group; a group is cut into blocks of rows that lie near each other and begin at about the same time.
//! Each block has a head with the best that any of its rows could give by each criterion, so that whole blocks are left
//! out: either none of their rows passes a hard rule, or none reaches the last offer of the list so far. Rows hold
//! facts, no points: other weights change what a head is worth, not the head.
//!
//! What has more in it than a row can say (a date of the next century, two spans of one accreditation) is kept aside
//! whole and judged by the [`Scorer`](crate::Scorer) itself.

mod ask;
mod asks;
mod block;
mod classes;
mod day;
mod frame;
mod group;
mod keeper;
mod lists;
mod place;
mod query;
mod reached;
mod row;
mod slot;
mod standard;
mod top;

use std::sync::Arc;

use domain::{HardRule, NeedId, NeedProfile, OfferId, OfferProfile};

use self::{asks::Asks, classes::Classes, group::Sections, place::Places, slot::Slots, standard::Standard};

pub use self::keeper::{Builder, Image, ImageError, Keeper};

/// An offer on a list, as the index finds it: parts and sentences come from [`Scorer::judge`](crate::Scorer::judge).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The offer.
    pub offer: OfferId,
    /// The score's points, out of 10,000.
    pub points: u16,
    /// Orders equal points, smaller first.
    pub tie_key: i64,
}

/// A need that an offer reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The need.
    pub need: NeedId,
    /// The score's points, out of 10,000.
    pub points: u16,
}

/// Offers and needs as they were at one moment. Cloning copies a few pointers; nothing in it ever changes.
#[derive(Clone)]
pub struct Index {
    standard: Arc<Standard>,
    classes: Arc<Classes>,
    places: Arc<Places>,
    offers: Sections,
    slots: Slots,
    asks: Asks,
    /// Offers that no row can hold.
    odd: Arc<Vec<OfferProfile>>,
}

impl Index {
    /// The needs that look for something, in no order.
    pub fn needs(&self) -> impl Iterator<Item = &Arc<NeedProfile>> {
        self.asks.entries().map(|entry| &entry.profile)
    }

    /// The same offers as if a hard rule and the least score did not hold, for asking what nearly fits: the points are
    /// those of the other criteria. Offers that rows can't hold are judged by all rules all the same.
    #[must_use]
    pub fn without(&self, rule: HardRule) -> Self {
        Self { standard: Arc::new(self.standard.without(rule)), ..self.clone() }
    }

    /// How many bytes it takes on the heap, about, without the needs' profiles.
    fn bytes(&self) -> usize {
        let groups = self.offers.iter().flat_map(|section| &section.groups);
        let rows: usize = groups.map(|group| group.bytes()).sum();
        rows + self.slots.bytes() + self.places.bytes() + self.classes.bytes() + self.asks.bytes()
    }
}
