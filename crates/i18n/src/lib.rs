#![doc = include_str!("../README.md")]

mod activity;
mod blocked;
mod catalogue;
mod cyrillic;
mod date;
mod distance;
mod fact;
mod field_error;
mod labour;
mod list;
mod name;
mod number;
mod reason;
mod remedy;
mod sources;
mod state;
mod translator;
mod weekday;

pub use fact::TradeNames;
pub use name::names_kosovo;
pub use translator::{Message, Translator};

#[cfg(test)]
mod tests;
