//! Explanations: why a pair scores what it scores, or which rules block it.

mod blocked;
pub(crate) mod explain;
mod remedy;
mod view;

pub(crate) use blocked::BlockedOut;
pub(crate) use remedy::RemedyOut;
