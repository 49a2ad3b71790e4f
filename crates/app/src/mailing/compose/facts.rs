//! What letters that are made together read: each row once, since one offer or one school is in many of them.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use domain::{
    Need, NeedId, Offer, OfferId, Organisation, OrganisationId, PartnerSuggestion, Programme, ProgrammeId,
    SuggestionState,
};
use store::Executor;
use tokio::sync::OnceCell;

use crate::live_index::Known;
use crate::{App, AppError};

/// Rows of a list that are looked at: more than any list has.
const MOST: u64 = 1_000;
const OPEN: [SuggestionState; 3] =
    [SuggestionState::Proposed, SuggestionState::Seen, SuggestionState::Interested];

/// Rows that were read for some letters; no older than the first of them.
#[derive(Default)]
pub(in crate::mailing) struct Facts {
    known: OnceCell<Arc<Known>>,
    needs: Rows<NeedId, Option<Need>>,
    lists: Rows<NeedId, Arc<[PartnerSuggestion]>>,
    offers: Rows<OfferId, Option<Offer>>,
    organisations: Rows<OrganisationId, Option<Organisation>>,
    programmes: Rows<ProgrammeId, Option<Programme>>,
}

struct Rows<K, V>(Mutex<HashMap<K, V>>);

impl<K, V> Default for Rows<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Copy + Eq + Hash, V: Clone> Rows<K, V> {
    async fn get(&self, key: K, find: impl Future<Output = Result<V, AppError>>) -> Result<V, AppError> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(known) = known {
            return Ok(known);
        }
        let found = find.await?;
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, found.clone());
        Ok(found)
    }
}

impl Facts {
    /// Names of trades and places, and the rules.
    pub(super) async fn known(&self, app: &App) -> Result<Arc<Known>, AppError> {
        self.known.get_or_try_init(|| app.live_index.known(app)).await.cloned()
    }

    pub(super) async fn need(&self, db: &Executor<'_>, id: NeedId) -> Result<Option<Need>, AppError> {
        self.needs.get(id, async { Ok(store::need::find(db, id).await?) }).await
    }

    /// What stands on a need's list, best first.
    pub(super) async fn list(
        &self,
        db: &Executor<'_>,
        id: NeedId,
    ) -> Result<Arc<[PartnerSuggestion]>, AppError> {
        let find = async { Ok(store::suggestion::list_of_need(db, id, &OPEN, MOST).await?.into()) };
        self.lists.get(id, find).await
    }

    pub(super) async fn offer(&self, db: &Executor<'_>, id: OfferId) -> Result<Option<Offer>, AppError> {
        self.offers.get(id, async { Ok(store::offer::find(db, id).await?) }).await
    }

    pub(super) async fn organisation(
        &self,
        db: &Executor<'_>,
        id: OrganisationId,
    ) -> Result<Option<Organisation>, AppError> {
        self.organisations.get(id, async { Ok(store::organisation::find(db, id).await?) }).await
    }

    pub(super) async fn programme(
        &self,
        db: &Executor<'_>,
        id: ProgrammeId,
    ) -> Result<Option<Programme>, AppError> {
        self.programmes.get(id, async { Ok(store::programme::find(db, id).await?) }).await
    }
}
