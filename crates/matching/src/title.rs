//! Titles to trades: what people write is folded, looked up, and only then compared.
//!
//! The answer is "not sure" rather than a guess: a wrong trade sends learners to the wrong company, an open one asks a
//! person who knows.

mod fold;
mod index;
mod look_alike;
mod reading;
mod resolver;
mod similarity;
mod stem;
mod words;

pub use resolver::{Alternative, Resolution, TitleResolver};
