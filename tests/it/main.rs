//! One binary, one link.

mod mail;
mod migrations;
mod store;
mod tidy;
