//! Answers by a link in a mail, without an account: one link, one purpose, one subject.

mod give;
mod links;
mod look;

pub use give::{Given, give};
pub(crate) use links::{Links, Reader, links_of};
pub use look::{FoundAnswer, look_at};
