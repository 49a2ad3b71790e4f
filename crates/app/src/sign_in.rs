//! The way in: a link by mail, or a password; and a second factor where the account asks for one.

mod ask;
mod begin;
mod code;
mod follow;
mod mail_link;
mod password;
mod second_factor;

pub(crate) use ask::LINK_HOLDS;
pub use ask::{LinkAsked, LinkWanted, ask};
pub(crate) use begin::begin;
pub use code::browser_code;
pub use follow::{FoundLink, LinkProof, follow, look_at};
pub(crate) use mail_link::mail_link;
pub use password::{PasswordGiven, with_password};
pub use second_factor::second_factor;

use domain::Session;

/// With what somebody signs in, and from where: shown to its owner, so that they know a session that isn't theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// Like `Firefox, Linux`.
    pub name: Option<String>,
    /// The network, shortened: `192.0.2.0/24`.
    pub network: Option<String>,
}

/// A session that has just begun.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// What the browser carries; told once and kept nowhere.
    pub secret: String,
    /// The session.
    pub session: Session,
}
