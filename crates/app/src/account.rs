//! Who somebody is: tokens and the accounts behind them.

mod authenticate;
mod create_token;
mod digest;

pub use authenticate::{PageKey, authenticate, open_page_key};
pub(crate) use create_token::{Minted, mint};
pub use create_token::{NewToken, create_token};
pub(crate) use digest::hex;
