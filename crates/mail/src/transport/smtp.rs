//! To a relay over SMTP: a few couriers, each with one connection that it uses again.

mod body;
mod courier;
mod relay;

pub use relay::{Credentials, Relay, RelayError, Tls, Waits};

use crate::{Envelope, Outcome};
use courier::Courier;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;

/// At most as many connections as the relay allows; whoever comes later waits for a courier.
#[derive(Debug)]
pub struct Smtp {
    relay: Arc<Relay>,
    free: Semaphore,
    /// The one that came back last goes first: its connection is the least likely to have been closed.
    idle: Mutex<Vec<Courier>>,
}

impl Smtp {
    /// Nothing is opened before the first letter.
    pub fn new(relay: Relay) -> Self {
        let free = Semaphore::new(relay.couriers());
        Self { relay: Arc::new(relay), free, idle: Mutex::default() }
    }

    pub(super) async fn deliver(
        &self,
        envelope: &Envelope,
        bytes: &[u8],
        may_leave: &impl AsyncFn() -> bool,
    ) -> Outcome {
        let Ok(_permit) = self.free.acquire().await else { return Outcome::TransportDown { code: None } };
        let waiting = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut courier = waiting.unwrap_or_else(|| Courier::new(Arc::clone(&self.relay)));
        let outcome = courier.deliver(envelope, bytes, may_leave).await;
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(courier);
        outcome
    }

    pub(super) async fn close(&self) {
        let couriers = std::mem::take(&mut *self.idle.lock().unwrap_or_else(PoisonError::into_inner));
        for courier in couriers {
            // Only manners: a server that doesn't answer must not keep a process from ending.
            let _ = tokio::time::timeout(Duration::from_secs(1), courier.quit()).await;
        }
    }
}
