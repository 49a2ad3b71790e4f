//! Offers, needs, rules and reference data in memory, following the change log.
//!
//! Who reads a snapshot waits for nothing, not even for a lock; one writer at a time prepares the next. Who asks for the
//! present waits for what was committed since. While offers and needs are being loaded, rules and reference data can be
//! had already, so that pages answer.

mod image;
mod keeping;
mod known;
mod snapshot;
mod status;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};

use arc_swap::ArcSwapOption;
use tokio::sync::Mutex;

use crate::{App, AppError};
use keeping::{Followed, Keeping};
pub use known::Known;
pub use snapshot::Snapshot;
pub use status::Status;

/// Offers, needs, rules and reference data in memory.
#[derive(Default)]
pub struct LiveIndex {
    current: ArcSwapOption<Snapshot>,
    /// Held while the log is asked for news of rules and reference data, and while those are read.
    known: Mutex<Option<Arc<Known>>>,
    /// Held by whoever prepares the next snapshot: for seconds while everything is loaded.
    keeping: Mutex<Option<Keeping>>,
    /// Offers that were read while everything is loaded.
    loaded: AtomicUsize,
    is_from_image: AtomicBool,
    /// When it last was at the end of the log, in microseconds since 1970; 0 = never.
    at_the_end: AtomicI64,
}

impl LiveIndex {
    /// The latest snapshot, as it is; nothing is read.
    ///
    /// # Errors
    ///
    /// [`AppError::Unexpected`] before the first [`known`](Self::known) or [`catch_up`](Self::catch_up).
    pub fn snapshot(&self) -> Result<Arc<Snapshot>, AppError> {
        self.current
            .load_full()
            .ok_or_else(|| AppError::unexpected("rules and reference data are not loaded yet"))
    }

    /// Rules and reference data as they are now. Does not wait for offers and needs to be loaded.
    ///
    /// # Errors
    ///
    /// [`AppError::Unexpected`] where the database fails or the published rules can't be used.
    pub async fn known(&self, app: &App) -> Result<Arc<Known>, AppError> {
        let mut held = self.known.lock().await;
        let (db, today) = (app.databases.reader(), app.sources.clock.today());
        let known = match held.as_ref() {
            None => Known::load(&db, today, None).await?,
            Some(known) => known.renew(&db, today).await?,
        };
        let known = Arc::new(known);
        *held = Some(known.clone());
        if self.current.load().as_ref().is_none_or(|snapshot| snapshot.index().is_none()) {
            let position = known.position();
            let unloaded = Snapshot { position, known: known.clone(), index: None, offers: 0, needs: 0 };
            // Whoever has loaded everything meanwhile has the better one.
            self.current.rcu(|now| match now {
                Some(now) if now.index().is_some() => Some(now.clone()),
                _ => Some(Arc::new(unloaded.clone())),
            });
        }
        Ok(known)
    }

    /// Brings the index to the present: every change committed before the call is contained afterwards. The first call
    /// loads everything.
    ///
    /// # Errors
    ///
    /// [`AppError::Unexpected`] where the database fails or the published rules can't be used.
    pub async fn catch_up(&self, app: &App) -> Result<Arc<Snapshot>, AppError> {
        let mut held = self.keeping.lock().await;
        loop {
            let known = self.known(app).await?;
            if !held.as_mut().is_some_and(|keeping| keeping.know(&known)) {
                *held = Some(self.load(app, &known).await?);
            }
            let Some(keeping) = held.as_mut() else { continue };
            match self.follow(app, keeping).await? {
                Followed::ToTheEnd => return Ok(self.publish(keeping)),
                Followed::KnowMore => {}
                Followed::TooOld => {
                    *held = None;
                    *self.known.lock().await = None;
                }
            }
        }
    }

    /// The index at the present, where that takes no more than what was committed since; while it is being loaded, or
    /// has to be loaded anew, as it was before; `None` where it never was loaded. Nobody waits for a load here.
    ///
    /// # Errors
    ///
    /// As [`catch_up`](Self::catch_up).
    pub async fn loaded(&self, app: &App) -> Result<Option<Arc<Snapshot>>, AppError> {
        let Some(now) = self.current.load_full().filter(|now| now.index().is_some()) else { return Ok(None) };
        let Ok(mut held) = self.keeping.try_lock() else { return Ok(Some(now)) };
        let Some(keeping) = held.as_mut() else { return Ok(Some(now)) };
        loop {
            let known = self.known(app).await?;
            if !keeping.know(&known) {
                return Ok(Some(now));
            }
            match self.follow(app, keeping).await? {
                Followed::ToTheEnd => return Ok(Some(self.publish(keeping))),
                Followed::KnowMore => {}
                Followed::TooOld => return Ok(Some(now)),
            }
        }
    }

    async fn follow(&self, app: &App, keeping: &mut Keeping) -> Result<Followed, AppError> {
        let asked_at = app.sources.clock.now();
        let mut since = None;
        let followed = keeping.follow(&app.databases.reader(), &mut since).await?;
        if matches!(followed, Followed::ToTheEnd) {
            self.note(asked_at, since.map(|since| app.sources.clock.now() - since));
        }
        Ok(followed)
    }

    async fn load(&self, app: &App, known: &Arc<Known>) -> Result<Keeping, AppError> {
        let db = app.databases.reader();
        if let Some(path) = &app.settings.index_image
            && let Some(keeping) = Keeping::from_image(&db, known, path).await?
        {
            self.is_from_image.store(true, Ordering::Relaxed);
            return Ok(keeping);
        }
        self.is_from_image.store(false, Ordering::Relaxed);
        Keeping::load(&app.databases, known, &self.loaded).await
    }

    /// Keeps an image of the loaded index for the next start, where the settings name a place for it. `false` = there
    /// was nothing to keep.
    ///
    /// # Errors
    ///
    /// [`AppError::Unexpected`] where the database fails or the file can't be written.
    pub async fn keep_image(&self, app: &App) -> Result<bool, AppError> {
        let Some(path) = app.settings.index_image.clone() else { return Ok(false) };
        let held = self.keeping.lock().await;
        let Some(keeping) = held.as_ref() else { return Ok(false) };
        let Some((origin, image)) = keeping.image(&app.databases.reader()).await? else { return Ok(false) };
        drop(held);
        let written = tokio::task::spawn_blocking(move || image::write(&path, &origin, &image.bytes())).await;
        written.map_err(AppError::unexpected)?.map_err(AppError::unexpected)?;
        Ok(true)
    }

    /// Shows readers the index as it is; the same snapshot again where nothing has changed.
    fn publish(&self, keeping: &Keeping) -> Arc<Snapshot> {
        if let Some(now) = self.current.load_full().filter(|now| keeping.is_as(now)) {
            return now;
        }
        let next = Arc::new(keeping.snapshot());
        self.current.store(Some(next.clone()));
        next
    }

    /// A snapshot that contains at least the change at a position.
    ///
    /// # Errors
    ///
    /// As [`catch_up`](Self::catch_up).
    pub async fn at_least(&self, app: &App, position: i64) -> Result<Arc<Snapshot>, AppError> {
        let today = app.sources.clock.today();
        match self.current.load_full() {
            Some(now) if now.index().is_some() && now.position() >= position && now.as_of() == today => {
                Ok(now)
            }
            _ => self.catch_up(app).await,
        }
    }
}
