//! Whether an older catalogue and a newer one differ in what profiles copy from them.

use super::Catalogue;

impl Catalogue {
    /// Whether profiles that were read under this catalogue say the same under a newer one: every trade is in the same
    /// group of occupations, every place and region where it was. New rows, names and labels make no difference.
    pub(crate) fn reads_as(&self, newer: &Self) -> bool {
        let trades = self
            .trades
            .values()
            .all(|trade| newer.trades.get(&trade.id).is_some_and(|other| other.isco08 == trade.isco08));
        let places = self.places.values().all(|place| {
            newer
                .places
                .get(&place.id)
                .is_some_and(|other| (other.country, other.point) == (place.country, place.point))
        });
        let regions = self.regions.values().all(|region| {
            newer
                .regions
                .get(&region.id)
                .is_some_and(|other| (other.country, other.centre) == (region.country, region.centre))
        });
        trades && places && regions
    }
}
