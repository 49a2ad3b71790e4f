//! One binary, one link.

mod api;
mod import;
mod mail;
mod migrations;
mod openapi;
mod store;
mod tidy;
mod web;
mod worker;
