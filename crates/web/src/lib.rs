#![doc = include_str!("../README.md")]

mod asset;
mod enter;
mod language;
mod leave;
mod offer;
mod refusal;
mod router;
mod shell;
mod start;
mod suggestion;
mod visit;
mod visitor;
mod wording;

pub use asset::has_assets;
pub use refusal::error_page;
pub use router::{Web, router};
