//! Going on, stopping, over: told to every part of a worker at once.

use tokio::sync::watch;

/// How far a worker has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Working,
    Stopping,
    Over,
}

/// Tells all parts. Dropped, it is over for them.
pub(crate) struct Phase(watch::Sender<Step>);

/// What a part asks.
#[derive(Clone)]
pub(crate) struct Phases(watch::Receiver<Step>);

impl Phase {
    pub(crate) fn new() -> Self {
        Self(watch::Sender::new(Step::Working))
    }

    pub(crate) fn phases(&self) -> Phases {
        Phases(self.0.subscribe())
    }

    /// Nothing new is begun.
    pub(crate) fn stop(&self) {
        self.0.send_replace(Step::Stopping);
    }

    /// What still runs is given up.
    pub(crate) fn end(&self) {
        self.0.send_replace(Step::Over);
    }
}

impl Phases {
    /// Whether nothing new is begun.
    pub(crate) fn is_stopping(&self) -> bool {
        *self.0.borrow() >= Step::Stopping || self.0.has_changed().is_err()
    }

    /// Returns once nothing new is begun.
    pub(crate) async fn stopping(&self) {
        self.reached(Step::Stopping).await;
    }

    /// Returns once what still runs is given up.
    pub(crate) async fn over(&self) {
        self.reached(Step::Over).await;
    }

    async fn reached(&self, step: Step) {
        // An error says that nobody can tell any more: then it is over.
        let _ = self.0.clone().wait_for(|now| *now >= step).await;
    }
}
