//! Cells that several kinds have.

mod line;
mod location;
mod names;
mod point;
mod trade;
mod weekdays;
mod word;

pub(super) use line::line;
pub(super) use location::{home, location};
pub(super) use names::names;
pub(super) use point::point;
pub(super) use trade::{Said, of_text, trade};
pub(super) use weekdays::{weekdays, weekdays_of};
pub(super) use word::{activity, language, languages, word};
