#![doc = include_str!("../README.md")]

pub mod account;
pub mod answer;
pub mod audit;
pub mod catalogue;
pub mod colleague;
pub mod contact;
mod context;
mod error;
pub mod export;
#[cfg(any(fuzzing, test))]
pub mod fuzzing;
pub mod import;
mod keys;
mod limit;
pub mod live_index;
pub mod mailing;
pub mod need;
pub mod offer;
pub mod organisation;
mod other_key;
mod password;
mod policy;
pub mod programme;
pub mod recent;
pub mod registration;
pub mod retention;
pub mod rules;
pub mod session;
pub mod setup;
pub mod sign_in;
pub mod suggestion;
pub mod task;
pub mod title;
pub mod token;
mod unit_of_work;
pub mod verification;

pub use context::{App, AppSettings, MailFrom, Sources, Wake};
pub use error::AppError;
pub use keys::{KEY_BYTES, Keys, from_hex};
pub use mail::Transport;
pub use store::Page;
pub use store::{Changes, StoreError};
pub use token::hex;
pub use unit_of_work::{Tx, write};
