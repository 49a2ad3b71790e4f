#![doc = include_str!("../README.md")]

mod client;
mod connections;
mod cursor;
mod etag;
mod extract;
mod frame;
#[cfg(any(fuzzing, test))]
pub mod fuzzing;
mod open_files;
mod pace;
mod patience;
mod problem;
mod problems;
mod refused;
mod render;
mod request_id;
mod serve;

pub use client::Client;
pub use cursor::{Cursor, CursorError};
pub use etag::{changed_meanwhile, etag, not_modified};
pub use extract::{Body, Id, IfMatch, Params, SignedIn, TraceId, object, objects};
pub use frame::{BODY_LIMIT, CONTENT_SECURITY_POLICY, Frame, finish};
pub use problem::{AboutBlank, FieldError, Problem};
pub use problems::Problems;
pub use render::ErrorPage;
pub use serve::{Limits, listen, serve};
