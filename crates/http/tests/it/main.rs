//! The frame around a small router: in process where a request is enough, over TCP where a connection matters.
#![expect(clippy::expect_used, reason = "a test that cannot go on stops there")]

mod answers;
mod connections;
mod fixture;
mod full_house;
mod refusals;
mod server;
