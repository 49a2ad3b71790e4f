//! The engine: what a pair scores and why, what blocks it, and what holds for every pair.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops there")]

mod fixture;
mod laws;
mod remedies;
mod rules;
mod scores;
mod setting;
mod ways;
