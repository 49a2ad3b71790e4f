#![doc = include_str!("../README.md")]

pub mod bounce;
pub mod classify;
pub mod envelope;
pub mod letter;
pub mod message;
mod plain_text;
pub mod preview;
pub mod return_path;
pub mod transport;

pub use bounce::Report;
pub use classify::Outcome;
pub use envelope::{Envelope, EnvelopeError};
pub use letter::{Letter, LetterError};
pub use message::{Message, RenderError, Rendered};
pub use return_path::ReturnPath;
pub use transport::Transport;
