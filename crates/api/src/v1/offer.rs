//! Offers: what the host side gives.

pub(crate) mod confirm;
pub(crate) mod draft;
mod facts;
pub(crate) mod input;
pub(crate) mod list;
pub(crate) mod pause;
mod period;
pub(crate) mod publish;
pub(crate) mod show;
mod view;
pub(crate) mod withdraw;

pub(crate) use period::PeriodOut;
