//! How a letter leaves: to a relay, into a folder, or into memory.

mod file;
mod memory;
mod smtp;

pub use file::Folder;
pub use memory::{Memory, Sent};
pub use smtp::{Credentials, Relay, RelayError, Smtp, Tls, Waits};

use crate::{Envelope, Outcome};

/// Cheap to share in an `Arc`; delivers many letters at a time.
#[derive(Debug)]
pub enum Transport {
    /// To a relay.
    Smtp(Smtp),
    /// Into a folder, one `.eml` a letter.
    File(Folder),
    /// Into memory, for tests.
    Memory(Memory),
}

impl Transport {
    /// Hands `bytes` on as they are. What became of it is an [`Outcome`], never an error: whoever calls writes it
    /// down either way.
    ///
    /// Dropping the future in the middle leaves the outcome unknown, and ends the connection it used.
    pub async fn deliver(&self, envelope: &Envelope, bytes: &[u8]) -> Outcome {
        match self {
            Self::Smtp(smtp) => smtp.deliver(envelope, bytes).await,
            Self::File(folder) => folder.deliver(envelope, bytes).await,
            Self::Memory(memory) => memory.deliver(envelope, bytes),
        }
    }

    /// Says goodbye on idle connections. Letters on their way are not waited for.
    pub async fn close(&self) {
        if let Self::Smtp(smtp) = self {
            smtp.close().await;
        }
    }
}
