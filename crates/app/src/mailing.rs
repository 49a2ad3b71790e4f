//! From notifications to mails, and from mails to the relay.

mod address;
mod backoff;
mod compose;
mod ingest;
mod invite_claims;
mod lift;
mod outbox;
mod plan;
mod post;
mod post_office;
mod put_back;

pub(crate) use address::{has_new_address, health, is_good, unreached};
pub(crate) use compose::Draft;
pub use ingest::{Ingested, ingest};
pub use invite_claims::invite_claims;
pub use lift::lift;
pub use outbox::{OutboxMail, list, retry};
pub(crate) use plan::{Planned, plan};
pub(crate) use post::{FIRST, Post, SOON, post, post_on};
pub use post_office::{Delivered, PostOffice};
