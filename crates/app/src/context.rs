//! What every use case is handed.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::{Clock, IdSource};
use mail::ReturnPath;
use store::Databases;
use tokio::sync::Notify;

use crate::Keys;
use crate::live_index::LiveIndex;
use crate::recent::Recent;
use crate::retention::Retention;

/// What every use case is handed. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub databases: Databases,
    /// Time, ids and secrets.
    pub sources: Sources,
    /// Offers, needs, rules and reference data in memory.
    pub live_index: Arc<LiveIndex>,
    /// What was found lately and still holds.
    pub recent: Arc<Recent>,
    /// Wakes the workers of this process; those of others find the work by themselves.
    pub wake: Arc<Wake>,
    /// What an operator sets.
    pub settings: Arc<AppSettings>,
}

/// Where time, ids and secrets come from.
#[derive(Clone)]
pub struct Sources {
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes ids and secrets.
    pub ids: Arc<dyn IdSource>,
}

/// Wakes the workers of this process after a commit.
#[derive(Debug, Default)]
pub struct Wake {
    /// A task may be due.
    pub tasks: Notify,
    /// A mail may be due.
    pub mails: Notify,
    stopping: AtomicBool,
}

impl Wake {
    /// The process is asked to stop, or starts: drains finish what they hold and take nothing more.
    pub fn stop(&self, stop: bool) {
        self.stopping.store(stop, Ordering::Relaxed);
    }

    /// Whether drains take nothing more.
    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }
}

/// What an operator sets for the use cases.
#[derive(Clone, Debug)]
pub struct AppSettings {
    /// Where the pages are, without a slash at the end: links in mails begin with it.
    pub base_url: String,
    /// What the service signs and seals with.
    pub keys: Keys,
    /// For how long what is kept of people is kept.
    pub retention: Retention,
    /// The sender's name and address of mails.
    pub mail_from: MailFrom,
    /// Where reports about mails come back to; `None` = to the sender, where nobody reads them.
    pub return_path: Option<ReturnPath>,
    /// How long a task or a mail is held without being renewed; [`LEASE`](crate::task::LEASE) unless there is a reason.
    pub lease: Duration,
    /// For how long an answer may be given again without asking whether another process has committed meanwhile.
    pub recheck: Duration,
    /// Where the image of the index is kept for a fast start; `None` = nowhere.
    pub index_image: Option<PathBuf>,
}

/// The sender of mails.
#[derive(Clone, Debug)]
pub struct MailFrom {
    /// The name that is shown.
    pub name: String,
    /// The address.
    pub address: String,
}

impl App {
    /// Puts the parts together; the index is empty until [`LiveIndex::catch_up`].
    pub fn new(databases: Databases, sources: Sources, settings: AppSettings) -> Self {
        Self {
            databases,
            sources,
            live_index: Arc::new(LiveIndex::default()),
            recent: Arc::new(Recent::default()),
            wake: Arc::new(Wake::default()),
            settings: Arc::new(settings),
        }
    }
}
