//! Secrets that were handed out: for programs, for pages, in mails.

mod authenticate;
mod create;
mod digest;
mod own;
mod revoke;

pub use authenticate::{PageKey, authenticate, open_page_key};
pub(crate) use create::{Minted, insert_prepared, mint_many, prepare};
pub use create::{NewToken, create};
pub(crate) use digest::written;
pub use digest::{hash_of, hex};
pub use own::{NewOwnToken, OwnToken, create_own, list_own, revoke_own};
pub use revoke::revoke;

use crate::unit_of_work::Subject;
use domain::TokenId;

/// The token as logs name it.
pub(crate) const fn subject(id: TokenId) -> Subject {
    Subject { kind: "token", id: id.as_uuid() }
}
