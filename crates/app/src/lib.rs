#![doc = include_str!("../README.md")]

pub mod account;
pub mod catalogue;
mod context;
mod error;
pub mod export;
pub mod import;
pub mod live_index;
pub mod mailing;
pub mod need;
pub mod offer;
pub mod organisation;
mod other_key;
mod policy;
pub mod programme;
pub mod rules;
pub mod setup;
pub mod suggestion;
pub mod task;
pub mod title;
mod unit_of_work;

pub use context::{App, AppSettings, MailFrom, Sources, Wake};
pub use error::AppError;
pub use mail::Transport;
pub use store::Page;
pub use store::{Changes, StoreError};
pub use unit_of_work::{Tx, write};
