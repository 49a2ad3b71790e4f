//! What would help a pair: the smallest single changes of an offer or of a need that lift it to a goal.
//!
//! A change is tried by making it and judging the pair again, so that what is promised is what the scorer says then.
//! Where more of something is never worse (quantity) the smallest is found by halving; where that does not hold (days,
//! which also decide which accreditation counts) every day that can make a difference is tried, the nearest first;
//! where only one value can help (the radius, which has to reach as far as the way is) it is that one.

mod days;
mod goal;
mod near_miss;
mod of_need;
mod of_offer;
mod standings;

pub use goal::Goal;
pub use near_miss::{NearMiss, near_misses};
pub use of_need::of_need;
pub use of_offer::of_offer;
pub use standings::Standings;
