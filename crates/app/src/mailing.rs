//! From notifications to mails, and from mails to the relay.

mod backoff;
mod compose;
mod deliver;
mod outbox;
mod plan;

pub use deliver::{Delivered, deliver_due};
pub use outbox::{OutboxMail, list, retry};
pub(crate) use plan::{Planned, plan};
