//! The index as its only writer holds it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, Utc};
use domain::{ChangeKind, NeedId, NeedState, OfferId, OfferProfile, OrganisationId};
use matching::index::{Builder, Image, Keeper};
use store::log::Change;
use store::profile::{NeedBatches, OfferBatches};
use store::{Databases, Executor};
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use super::image::{self, Opened, Origin};
use super::known::last_position;
use super::{Known, Snapshot};
use crate::AppError;

/// How many rows of the change log are read at a time.
const CHUNK: u64 = 1_000;

/// How many read at once while everything is loaded: pages get the connections that are left.
const READERS: u64 = 2;
/// How many batches may wait to be taken in.
const BATCHES: usize = 4;

/// The index as its only writer holds it.
pub(super) struct Keeping {
    keeper: Keeper,
    known: Arc<Known>,
    position: i64,
}

/// What following the change log came to.
pub(super) enum Followed {
    /// Up to the end of the log.
    ToTheEnd,
    /// Rules or reference data are other than those known.
    KnowMore,
    /// The log no longer reaches back, or was counted anew: everything is to be loaded.
    TooOld,
}

impl Keeping {
    /// From an image on disk, with what was committed since; `None` where there is none that may be used.
    pub(super) async fn from_image(
        db: &Executor<'_>,
        known: &Arc<Known>,
        path: &Path,
    ) -> Result<Option<Self>, AppError> {
        let Some(Opened { mut keeper, position, odd }) = image::read(path, db, known).await? else {
            return Ok(None);
        };
        for offer in &store::profile::offers(db, &odd).await? {
            keeper.put_offer(offer);
        }
        let mut needs = NeedBatches::new();
        while let Some(batch) = needs.next(db).await? {
            for need in batch {
                keeper.put_need(Arc::new(need));
            }
        }
        let mut keeping = Self { keeper, known: known.clone(), position };
        // Once more where somebody commits between the two questions.
        for _ in 0..3 {
            if !matches!(keeping.follow(db, &mut None).await?, Followed::ToTheEnd) {
                return Ok(None);
            }
            if store::offer::count_suggested(db).await? == keeping.keeper.offers() as u64 {
                return Ok(Some(keeping));
            }
        }
        tracing::warn!(
            found = keeping.keeper.offers(),
            "the index image lacks offers, or has too many: not used"
        );
        Ok(None)
    }

    /// The offers as an image, and where it comes from.
    pub(super) async fn image(&self, db: &Executor<'_>) -> Result<Option<(Origin, Image)>, AppError> {
        let origin = Origin::of(db, &self.known, self.position).await?;
        Ok(origin.map(|origin| (origin, self.keeper.image())))
    }

    /// Reads everything, in batches; `loaded` counts the offers.
    pub(super) async fn load(
        databases: &Databases,
        known: &Arc<Known>,
        loaded: &AtomicUsize,
    ) -> Result<Self, AppError> {
        let db = &databases.reader();
        let position = last_position(db).await?;
        let mut builder = Builder::new(known.shared_scorer().clone());
        let (sender, mut read) = mpsc::channel(BATCHES);
        let mut readers = JoinSet::new();
        for part in OfferBatches::parts(db, READERS).await? {
            readers.spawn(send_all(databases.clone(), part, sender.clone()));
        }
        drop(sender);
        loaded.store(0, Ordering::Relaxed);
        while let Some(batch) = read.recv().await {
            for offer in &batch {
                builder.offer(offer);
            }
            loaded.fetch_add(batch.len(), Ordering::Relaxed);
        }
        while let Some(ended) = readers.join_next().await {
            ended.map_err(AppError::unexpected)??;
        }
        let mut needs = NeedBatches::new();
        while let Some(batch) = needs.next(db).await? {
            for need in batch {
                builder.need(Arc::new(need));
            }
        }
        // A second of sorting at a million offers: not on a thread that answers requests.
        let keeper = tokio::task::spawn_blocking(|| builder.finish()).await.map_err(AppError::unexpected)?;
        Ok(Self { keeper, known: known.clone(), position })
    }

    /// Under other rules, on another day; `false` = it has to be loaded anew for that.
    pub(super) fn know(&mut self, known: &Arc<Known>) -> bool {
        if !self.known.holds_under(known) {
            return false;
        }
        if !self.known.judges_as(known) {
            self.keeper.put_scorer(known.shared_scorer().clone());
        }
        self.known = known.clone();
        true
    }

    /// Takes in what was committed since; `since` becomes the instant of the earliest change of them. What is read is
    /// applied at once, so that whoever gives up waiting leaves nothing half done.
    pub(super) async fn follow(
        &mut self,
        db: &Executor<'_>,
        since: &mut Option<DateTime<Utc>>,
    ) -> Result<Followed, AppError> {
        match store::log::bounds(db).await? {
            // An emptied log that has counted on, or a restored backup that counts from before.
            None if self.position != 0 => return Ok(Followed::TooOld),
            Some((first, last)) if first > self.position + 1 || last < self.position => {
                return Ok(Followed::TooOld);
            }
            Some((_, last)) if last > self.position => {}
            _ => return Ok(Followed::ToTheEnd),
        }
        loop {
            let changes = store::log::changes_after(db, self.position, CHUNK).await?;
            let Some(last) = changes.last() else { return Ok(Followed::ToTheEnd) };
            let is_news = |change: &Change| {
                matches!(change.kind, ChangeKind::Rules | ChangeKind::Reference)
                    && change.position > self.known.position()
            };
            if changes.iter().any(is_news) {
                return Ok(Followed::KnowMore);
            }
            *since = since.or_else(|| changes.first().map(|change| change.changed_at));
            self.apply(db, &changes, last.position).await?;
        }
    }

    async fn apply(&mut self, db: &Executor<'_>, changes: &[Change], position: i64) -> Result<(), AppError> {
        let of = |kind: ChangeKind| {
            let of_kind = changes.iter().filter(move |change| change.kind == kind);
            of_kind.filter_map(|change| change.subject)
        };
        let mut offers: Vec<OfferId> = of(ChangeKind::Offer).map(OfferId::from_uuid).collect();
        let mut needs: Vec<NeedId> = of(ChangeKind::Need).map(NeedId::from_uuid).collect();
        let companies: Vec<OrganisationId> = of(ChangeKind::Company).map(OrganisationId::from_uuid).collect();
        if !companies.is_empty() {
            offers.extend(store::profile::offers_of(db, &companies).await?);
            needs.extend(store::profile::needs_of(db, &companies).await?);
        }
        let offers_now = store::profile::offers(db, &offers).await?;
        let needs_now = store::profile::needs(db, &needs).await?;
        for offer in offers {
            self.keeper.remove_offer(offer);
        }
        for need in needs {
            self.keeper.remove_need(need);
        }
        for offer in &offers_now {
            self.keeper.put_offer(offer);
        }
        for need in needs_now.into_iter().filter(|need| need.state == NeedState::Open) {
            self.keeper.put_need(Arc::new(need));
        }
        self.position = position;
        Ok(())
    }

    /// Whether a snapshot shows it as it is now.
    pub(super) fn is_as(&self, shown: &Snapshot) -> bool {
        shown.index.is_some() && shown.position == self.position && shown.known.says_as(&self.known)
    }

    /// As it is now, for readers.
    pub(super) fn snapshot(&self) -> Snapshot {
        Snapshot {
            position: self.position,
            known: self.known.clone(),
            index: Some(self.keeper.snapshot()),
            offers: self.keeper.offers(),
            needs: self.keeper.needs(),
        }
    }
}

async fn send_all(
    databases: Databases,
    mut offers: OfferBatches,
    to: mpsc::Sender<Vec<OfferProfile>>,
) -> Result<(), AppError> {
    while let Some(batch) = offers.next(&databases).await? {
        if to.send(batch).await.is_err() {
            break; // nobody waits for them any more
        }
    }
    Ok(())
}
