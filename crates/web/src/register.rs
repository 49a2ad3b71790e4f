//! A company or a school registers by itself.

mod choices;
mod create;
pub(crate) mod form;
mod form_page;
mod ways;

pub(crate) use create::create;
pub(crate) use form_page::new;
pub(crate) use ways::{sent, ways};
