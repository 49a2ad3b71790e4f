#![doc = include_str!("../README.md")]

mod combination;
mod criterion;
mod hard_rule;
pub mod index;
mod pair;
mod profiles;
pub mod rank;
mod relation;
pub mod remedy;
mod scorer;
mod setting;
mod tie;
pub mod title;
mod way;

pub use scorer::Scorer;
pub use setting::{Codes, Setting, SettingError};
