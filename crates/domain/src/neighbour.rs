//! Regions that touch.

use serde::{Deserialize, Serialize};

use crate::{RegionId, text_enum::text_enum};

text_enum! {
    /// What lies between two regions that touch.
    NeighbourKind {
        /// Nothing: both are of one country.
        Inland = "inland",
        /// A border with a road across it.
        Border = "border",
    }
}

/// Two regions that touch; each pair is kept once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbour {
    /// One of them.
    pub one: RegionId,
    /// The other.
    pub other: RegionId,
    /// What lies between.
    pub kind: NeighbourKind,
}

impl Neighbour {
    /// The region on the other side; `None` where the given one is neither.
    pub fn across_from(self, region: RegionId) -> Option<RegionId> {
        match region {
            of if of == self.one => Some(self.other),
            of if of == self.other => Some(self.one),
            _ => None,
        }
    }
}
