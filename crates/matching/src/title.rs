//! Titles to trades: what people write is folded, looked up, and only then compared.
//!
//! The answer is "not sure" rather than a guess: a wrong trade sends learners to the wrong company, an open one asks a
//! person who knows.

mod candidates;
mod fold;
mod index;
mod licence;
mod look_alike;
mod morphology;
mod ranking;
mod reading;
mod resolver;
mod similarity;
mod vocabulary;
mod words;

pub use resolver::{Alternative, Resolution, TitleResolver};
