//! Letters kept in memory, for tests; it can be told what to answer.

use crate::{Envelope, Outcome};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// A letter that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Who to whom.
    pub envelope: Envelope,
    /// As it was handed over.
    pub bytes: Vec<u8>,
}

/// Clones share what they hold.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    held: Arc<Mutex<Held>>,
}

#[derive(Debug, Default)]
struct Held {
    sent: Vec<Sent>,
    answers: VecDeque<Outcome>,
    gates: VecDeque<Arc<Gate>>,
}

/// Where a letter waits, so that a test can look at what is the case while it is under way.
#[derive(Debug, Default)]
pub struct Gate {
    reached: Notify,
    opened: Notify,
}

impl Gate {
    /// Returns once a letter waits here.
    pub async fn reached(&self) {
        self.reached.notified().await;
    }

    /// Lets it go on.
    pub fn open(&self) {
        self.opened.notify_one();
    }
}

impl Memory {
    /// All letters taken, oldest first.
    pub fn sent(&self) -> Vec<Sent> {
        self.held().sent.clone()
    }

    /// The next letter gets this answer; further ones queue behind it. A letter is kept only when it is answered
    /// with `Sent` or, its reply having been lost, `Uncertain`.
    pub fn answer_next(&self, outcome: Outcome) {
        self.held().answers.push_back(outcome);
    }

    /// The next letter waits before it is taken; further ones are held up behind it.
    pub fn hold_next(&self) -> Arc<Gate> {
        let gate = Arc::new(Gate::default());
        self.held().gates.push_back(Arc::clone(&gate));
        gate
    }

    pub(super) async fn deliver(&self, envelope: &Envelope, bytes: &[u8]) -> Outcome {
        let gate = self.held().gates.pop_front();
        if let Some(gate) = gate {
            gate.reached.notify_one();
            gate.opened.notified().await;
        }
        let mut held = self.held();
        let usual = || Outcome::Sent { reply: "kept in memory".to_owned() };
        let outcome = held.answers.pop_front().unwrap_or_else(usual);
        if matches!(outcome, Outcome::Sent { .. } | Outcome::Uncertain) {
            held.sent.push(Sent { envelope: envelope.clone(), bytes: bytes.to_owned() });
        }
        outcome
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::Memory;
    use crate::{Envelope, Outcome, Transport};
    use chrono::DateTime;
    use uuid::Uuid;

    #[tokio::test]
    async fn answers_as_told_and_keeps_what_it_took() {
        let memory = Memory::default();
        let transport = Transport::Memory(memory.clone());
        let envelope =
            Envelope::new(Uuid::nil(), DateTime::UNIX_EPOCH, "us@praktika.example", "arta@shkolla.example")
                .expect("addresses");
        memory.answer_next(Outcome::Retry { code: Some(450) });
        assert_eq!(transport.deliver(&envelope, b"letter").await, Outcome::Retry { code: Some(450) });
        assert!(memory.sent().is_empty());
        assert!(matches!(transport.deliver(&envelope, b"letter").await, Outcome::Sent { .. }));
        let sent = memory.sent();
        assert_eq!(sent.len(), 1);
        assert_eq!(
            (sent[0].envelope.recipient(), sent[0].bytes.as_slice()),
            ("arta@shkolla.example", &b"letter"[..])
        );
    }
}
