//! Whether an older catalogue and a newer one differ in what profiles copy from them.

use std::collections::BTreeMap;

use domain::{Country, Isco08, PlaceId, Point, RegionId, TradeId};
use sha2::{Digest, Sha256};

use super::Catalogue;
use crate::token::hex;

/// Which row.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    Trade(TradeId),
    Place(PlaceId),
    Region(RegionId),
}

/// What profiles copy of it.
#[derive(Debug, PartialEq, Eq)]
enum Copied {
    Group(Isco08),
    /// Latitude and longitude, bit by bit.
    At(Country, u64, u64),
}

impl Copied {
    const fn at(country: Country, point: Point) -> Self {
        Self::At(country, point.latitude.to_bits(), point.longitude.to_bits())
    }
}

impl Catalogue {
    fn copied(&self) -> BTreeMap<Row, Copied> {
        let trades = self.trades.values().map(|trade| (Row::Trade(trade.id), Copied::Group(trade.isco08)));
        let places = self.places.values();
        let places = places.map(|place| (Row::Place(place.id), Copied::at(place.country, place.point)));
        let regions = self.regions.values();
        let regions =
            regions.map(|region| (Row::Region(region.id), Copied::at(region.country, region.centre)));
        trades.chain(places).chain(regions).collect()
    }

    /// Whether profiles that were read under this catalogue say the same under a newer one: every trade is in the same
    /// group of occupations, every place and region where it was. New rows, names and labels make no difference.
    pub(crate) fn reads_as(&self, newer: &Self) -> bool {
        let newer = newer.copied();
        self.copied().iter().all(|(row, copied)| newer.get(row) == Some(copied))
    }

    /// One word for all that profiles copy: the same in every process, another where any of it is other.
    pub(crate) fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        for row in self.copied() {
            hash.update(format!("{row:?}\n"));
        }
        hex(&hash.finalize())
    }
}
