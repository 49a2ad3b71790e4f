#![doc = include_str!("../README.md")]

pub mod account;
pub mod accreditation;
pub mod address_health;
mod alone;
mod changes;
mod chunk;
pub mod claim;
pub mod company;
pub mod contact_budget;
pub mod coordinator;
mod entity;
mod error;
mod fold;
pub mod import_run;
pub mod limit;
pub mod location;
pub mod log;
pub mod mail;
pub mod need;
pub mod notification;
mod numbering;
pub mod offer;
mod open;
pub mod organisation;
mod page;
pub mod pause;
pub mod place;
pub mod profile;
pub mod programme;
mod reach;
pub mod region;
pub mod rules;
pub mod run;
pub mod schedule_tick;
pub mod session;
mod stored;
pub mod suggestion;
pub mod task;
pub mod token;
pub mod trade;
mod transaction;
pub mod unresolved_title;
mod version;
pub mod work_item;

pub use alone::Alone;
pub use changes::Changes;
pub use error::StoreError;
pub use fold::fold_name;
pub use open::{DatabaseSettings, Databases, OpenError};
pub use page::Page;
pub use transaction::Transaction;
pub use version::Version;

/// What every function of this crate runs on: a connection to read from, or an open transaction.
pub type Executor<'a> = sea_orm::DatabaseExecutor<'a>;

/// How many rows one statement writes or names at most. SQLite holds 32,766 parameters a statement.
pub(crate) const ROWS_PER_STATEMENT: usize = 500;
