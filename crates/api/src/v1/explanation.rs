//! Explanations: why a pair scores what it scores, or which rules block it.

mod blocked;
pub(crate) mod explain;
mod view;
