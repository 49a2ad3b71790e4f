//! From notifications to mails, and from mails to the relay.

mod backoff;
mod compose;
mod deliver;
mod outbox;
mod plan;
mod post;

pub use deliver::{Delivered, deliver_due};
pub use outbox::{OutboxMail, list, retry};
pub(crate) use plan::{Planned, plan};
pub(crate) use post::{FIRST, Post, SOON, post};
