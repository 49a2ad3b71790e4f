//! The engine: what a pair scores and why, what blocks it, and what holds for every pair.

mod fixture;
mod laws;
mod rules;
mod scores;
mod setting;
