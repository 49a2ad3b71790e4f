//! Offers and needs as the engine sees them. One id and all of them are built by the same queries.

mod hosts;
mod needs;
mod offers;

pub use needs::{needs, needs_of};
pub use offers::{offers, offers_of};
