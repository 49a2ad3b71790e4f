//! Extractors whose rejection is a [`Problem`](crate::Problem).

mod body;
mod id;
mod if_match;
mod object;
mod params;
mod serde_message;
pub(crate) mod signed_in;
mod trace_id;

pub use body::Body;
pub use id::Id;
pub use if_match::IfMatch;
pub use object::{object, objects};
pub use params::Params;
pub use signed_in::SignedIn;
pub use trace_id::TraceId;
