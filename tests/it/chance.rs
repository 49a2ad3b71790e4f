//! Chance that can be repeated: a seed that is printed, and numbers that follow from it.

use domain::IdSource;

/// Numbers that follow from a seed (`SplitMix64`, Steele, Lea and Flood, OOPSLA 2014).
pub(crate) struct Chance(u64);

impl Chance {
    /// From `PRAKTIKA_SEED`, or from a seed that nobody has seen yet; printed, so that a failure can be repeated.
    pub(crate) fn from_seed() -> Self {
        let seed = number("PRAKTIKA_SEED").unwrap_or_else(|| {
            let [a, b, c, d, ..] = praktika::SystemIds.secret();
            u64::from(u32::from_le_bytes([a, b, c, d]))
        });
        eprintln!("PRAKTIKA_SEED={seed} repeats this");
        Self(seed)
    }

    /// From a seed that is always the same.
    pub(crate) const fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 to `most`.
    pub(crate) fn up_to(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % (most + 1)
    }
}

/// How many times something is to be done: `PRAKTIKA_CHAOS`, which `make chaos` sets, or few.
pub(crate) fn times(few: u64) -> u64 {
    number("PRAKTIKA_CHAOS").unwrap_or(few)
}

/// Whether faults are tried for long, as `make chaos` does.
pub(crate) fn is_chaos() -> bool {
    number("PRAKTIKA_CHAOS").is_some()
}

#[expect(clippy::disallowed_methods, reason = "how much is tested is no setting of the service")]
fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}
