//! Contact persons: asked or written to without an account.

pub(crate) mod add;
pub(crate) mod list;
pub(crate) mod remove;
mod view;

use view::ContactOut;
