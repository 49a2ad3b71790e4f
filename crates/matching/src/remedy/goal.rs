//! What a change has to reach.

/// What a change has to reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Nothing blocks, the minimum of the rules included.
    Admitted,
    /// Admitted, with so many points of 10,000 or more.
    Points(u16),
    /// Admitted, and at this rank of the need's list or better; 1 is the best.
    Rank(usize),
}

impl Goal {
    /// Whether a pair that nothing blocks has reached it.
    pub(super) fn is_reached(self, points: u16, rank: Option<usize>) -> bool {
        match self {
            Self::Admitted => true,
            Self::Points(least) => points >= least,
            Self::Rank(lowest) => rank.is_some_and(|rank| rank <= lowest),
        }
    }

    /// Whether it depends on the other offers.
    pub(super) const fn needs_rank(self) -> bool {
        matches!(self, Self::Rank(_))
    }
}
