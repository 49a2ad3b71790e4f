//! Real processes: killed in the middle, set against each other, writing at the same moment.
//!
//! They live by the machine's clock, so what they find in the database is dated by it too. The oracle is the journal
//! of the SMTP server together with the outbox; at the end of each test the invariants hold.

mod client;
mod import_killed;
mod journal;
mod real_server;
mod same_moment;
mod same_moment_served;
mod service;
mod two_workers;
mod waiting_mails;
mod worker_killed;
