//! Real processes: killed in the middle, set against each other, writing at the same moment.
//!
//! They live by the machine's clock, so what they find in the database is dated by it too. The oracle is the journal
//! of the SMTP server together with the outbox; at the end of each test the invariants hold.

mod asked_to_stop;
mod at_each_point;
mod client;
mod database_gone;
mod disk_full;
mod import_killed;
mod journal;
mod no_relay;
mod real_server;
mod same_moment;
mod same_moment_served;
mod service;
mod sqlite_locked;
mod two_workers;
mod waiting_mails;
mod worker_killed;
mod workers_share;
