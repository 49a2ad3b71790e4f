//! Offers and needs as the engine sees them. One id and all of them are built by the same queries.
//! All of them come in batches: nobody holds a million profiles at once.

mod hosts;
mod needs;
mod offers;

pub use needs::{NeedBatches, needs, needs_of};
pub use offers::{OfferBatches, offers, offers_of};
