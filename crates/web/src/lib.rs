#![doc = include_str!("../README.md")]

mod account;
mod act_as;
mod answer_link;
mod asset;
mod audit;
mod claim;
mod colleague;
mod cookie;
mod enter;
mod fields;
#[cfg(any(fuzzing, test))]
pub mod fuzzing;
mod language;
mod leave;
mod offer;
mod privacy;
mod refusal;
mod register;
mod router;
mod routes;
mod shell;
mod sign_in;
mod start;
mod suggestion;
mod unsubscribe;
mod verification;
mod visit;
mod visitor;
mod wording;

pub use asset::has_assets;
pub use refusal::error_page;
pub use router::{Web, router};
pub use routes::addresses;
