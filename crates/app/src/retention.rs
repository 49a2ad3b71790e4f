//! What is kept of people goes after its time.

mod prune;

pub use prune::{Pruned, prune};

use chrono::TimeDelta;

/// For how long what is kept of people is kept, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Sessions after their end.
    pub sessions: u32,
    /// Networks and devices of sessions after their last use.
    pub networks: u32,
    /// Links after they were used or are over.
    pub links: u32,
    /// Addresses and facts of mails after they were sent.
    pub mail_addresses: u32,
    /// Registrations that nobody ever confirmed.
    pub unconfirmed: u32,
}

impl Default for Retention {
    /// As `config/default.toml` has it.
    fn default() -> Self {
        Self { sessions: 30, networks: 7, links: 30, mail_addresses: 30, unconfirmed: 30 }
    }
}

/// So many days.
fn days(count: u32) -> TimeDelta {
    TimeDelta::days(i64::from(count))
}
