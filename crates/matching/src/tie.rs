//! What orders equal scores: freshness, then a stable hash of both ids, so that no name and no id is favoured.

use domain::{NeedId, OfferId};

const DAYS_BITS: u32 = 22;
const HASH_BITS: u32 = 40;

/// Orders equal scores, smaller first: days since the confirmation, then the hash. Never negative.
pub(crate) fn tie_key(days_ago: Option<u32>, offer: OfferId, need: NeedId) -> i64 {
    let oldest = (1 << DAYS_BITS) - 1;
    let days = i64::from(days_ago.map_or(oldest, |days| days.min(oldest - 1)));
    (days << HASH_BITS) + hash(offer, need)
}

/// The least tie key of an offer of this age.
pub(crate) fn at_least(days_ago: Option<u16>) -> i64 {
    let oldest = (1 << DAYS_BITS) - 1;
    days_ago.map_or(oldest, i64::from) << HASH_BITS
}

/// FNV-1a of 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv), folded to 40. Written out because the hash of the
/// standard library may change with the compiler, and the order of a list must not.
fn hash(offer: OfferId, need: NeedId) -> i64 {
    let (offer, need) = (offer.as_uuid(), need.as_uuid());
    let all = offer.as_bytes().iter().chain(need.as_bytes()).fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let folded = (all ^ (all >> HASH_BITS)) & ((1 << HASH_BITS) - 1);
    i64::try_from(folded).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(offer: u128, need: u128) -> (OfferId, NeedId) {
        (OfferId::from_uuid(uuid::Uuid::from_u128(offer)), NeedId::from_uuid(uuid::Uuid::from_u128(need)))
    }

    // From an independent implementation; another value would reorder lists that people know.
    const KEY_OF_ONE_AND_TWO: i64 = 549_219_930_374;

    #[test]
    fn the_order_of_lists_stays() {
        let (offer, need) = ids(1, 2);
        assert_eq!(tie_key(Some(0), offer, need), KEY_OF_ONE_AND_TWO);
    }

    #[test]
    fn fresher_goes_first_whatever_the_ids() {
        let (a, b) = (ids(1, 2), ids(3, 4));
        assert!(tie_key(Some(3), a.0, a.1) < tie_key(Some(4), b.0, b.1));
        assert!(tie_key(Some(3), b.0, b.1) < tie_key(Some(4), a.0, a.1));
        assert!(tie_key(Some(u32::MAX), a.0, a.1) < tie_key(None, b.0, b.1));
        assert!(tie_key(None, a.0, a.1) > 0);
    }
}
