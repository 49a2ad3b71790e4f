//! Real processes: killed in the middle, set against each other, writing at the same moment.
//!
//! They live by the machine's clock, so what they find in the database is dated by it too. The oracle is the journal
//! of the SMTP server together with the outbox; at the end of each test the invariants hold.

mod client;
mod import_killed;
mod journal;
mod same_moment;
mod same_moment_served;
mod service;
mod two_workers;
mod waiting_mails;
mod worker_killed;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::Clock;
use testing::{Outcome, TestApp};

const TRADE: &str = "motor-vehicle-mechanic";

/// The clock by which the processes live.
fn machine_now() -> DateTime<Utc> {
    praktika::SystemClock.now()
}

/// From here on the test's own use cases are dated an hour ago: due for processes that live by the machine's clock.
async fn an_hour_ago(test: &TestApp) -> Outcome {
    test.clock().set(machine_now() - TimeDelta::hours(1));
    test.app().live_index.catch_up(test.app()).await?;
    Ok(())
}

/// So many days after today.
fn in_days(test: &TestApp, days: u64) -> NaiveDate {
    domain::local_date(test.now()) + Days::new(days)
}
