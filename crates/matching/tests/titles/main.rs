//! Titles to trades, with the catalogue that ships.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops there")]

mod candidates;
mod decisions;
mod forms;
mod labels;
mod languages;
mod not_sure;
mod people;
mod world;

use world::World;
