//! The index against the plain scan: the same lists, rank by rank and point by point.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops there")]

#[path = "../../examples/scale/chance.rs"]
mod chance;
mod equal;
mod profiles;
mod rules;
