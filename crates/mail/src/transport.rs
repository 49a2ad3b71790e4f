//! How a letter leaves: to a relay, into a folder, or into memory.

mod file;
mod memory;
mod smtp;

pub use file::Folder;
pub use memory::{Gate, Memory, Sent};
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
        self.deliver_when(envelope, bytes, async || true).await
    }

    /// The same, but asks at the last moment before the other side may have the letter: the recipient is accepted, and
    /// nothing of the letter was said. `false` = [`Outcome::Withheld`].
    pub async fn deliver_when(
        &self,
        envelope: &Envelope,
        bytes: &[u8],
        may_leave: impl AsyncFn() -> bool,
    ) -> Outcome {
        match self {
            Self::Smtp(smtp) => smtp.deliver(envelope, bytes, &may_leave).await,
            Self::File(_) | Self::Memory(_) if !may_leave().await => Outcome::Withheld,
            Self::File(folder) => folder.deliver(envelope, bytes).await,
            Self::Memory(memory) => memory.deliver(envelope, bytes).await,
        }
    }

    /// Says goodbye on idle connections. Letters on their way are not waited for.
    pub async fn close(&self) {
        if let Self::Smtp(smtp) = self {
            smtp.close().await;
        }
    }
}
