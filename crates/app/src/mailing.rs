//! From notifications to mails, and from mails to the relay.

mod backoff;
mod compose;
mod outbox;
mod plan;
mod post;
mod post_office;

pub(crate) use compose::Draft;
pub use outbox::{OutboxMail, list, retry};
pub(crate) use plan::{Planned, plan};
pub(crate) use post::{FIRST, Post, SOON, post};
pub use post_office::{Delivered, PostOffice};
