//! The way in: a link by mail, or a password; and a second factor where the account asks for one.

mod ask;
mod begin;
pub(crate) mod code;
mod follow;
mod known_browser;
mod look_at;
mod mail_link;
mod password;
mod second_factor;

pub(crate) use ask::LINK_HOLDS;
pub use ask::{LinkAsked, LinkWanted, ask};
pub(crate) use begin::begin;
pub use code::browser_code;
pub use follow::{Followed, LinkProof, follow};
pub use known_browser::browser_mark;
pub(crate) use known_browser::counted_under;
pub use look_at::{FoundLink, look_at};
pub(crate) use mail_link::mail_link;
pub use password::{PasswordGiven, with_password};
pub use second_factor::second_factor;

use domain::{AccountId, Actor, Session};

/// With what somebody signs in, and from where: shown to its owner, so that they know a session that isn't theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// Like `Firefox, Linux`.
    pub name: Option<String>,
    /// The network, shortened: `192.0.2.0/24`.
    pub network: Option<String>,
    /// The secret of the session that it has so far: that one ends.
    pub session: Option<String>,
    /// The request, so that the audit log finds its way back to the access log.
    pub request_id: Option<String>,
}

/// Somebody who is being let in.
fn letting_in(account: AccountId, device: &Device) -> Actor {
    Actor { account: Some(account), request_id: device.request_id.clone(), ..Actor::system() }
}

/// A session that has just begun.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// What the browser carries; told once and kept nowhere.
    pub secret: String,
    /// The session.
    pub session: Session,
}
