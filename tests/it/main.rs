//! One binary, one link.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "helpers of tests end the test that called them; clippy knows tests by their functions only"
)]

mod api;
mod chance;
mod commands;
mod duplicates;
mod export;
mod faults;
mod import;
mod invariants;
mod journeys;
mod live_index;
mod mail;
mod migrations;
mod notices;
mod openapi;
mod people;
mod store;
mod tidy;
mod titles;
mod web;
mod worker;
