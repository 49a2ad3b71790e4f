//! One need's list anew: the true best of all offers, written only where it differs.

mod new_list;

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::{Actor, ChangeKind, NeedId, NeedState, OfferId, PartnerSuggestion, SuggestionState};
use matching::rank::{Ranked, best_offers};
use store::Executor;

use crate::live_index::Snapshot;
use crate::{App, AppError, Tx, write};
use new_list::{NewList, expire, list_length};

/// All rows of a need, whatever their number.
const EVERY: u64 = i64::MAX.unsigned_abs();
/// How often a list is made from a newer snapshot, since something it depends on changed meanwhile.
const MOST_TRIES: usize = 20;
/// Rows of the change log that are looked through; more count as a change that matters.
const MOST_CHANGES: usize = 1_000;

/// Makes the list of a need anew from a snapshot, or from a newer one where a change that matters was committed
/// meanwhile: of two workers the one with the older snapshot must not have the last word. Does nothing where the need
/// itself was changed: its own task follows. Safe to run twice and in any order.
pub(crate) async fn relist(app: &App, snapshot: &Arc<Snapshot>, need: NeedId) -> Result<(), AppError> {
    let mut snapshot = snapshot.clone();
    for _ in 0..MOST_TRIES {
        match relist_from(app, &snapshot, need).await? {
            Outcome::Listed => return Ok(()),
            Outcome::Outdated => snapshot = app.live_index.catch_up(app).await?,
        }
    }
    Err(AppError::unexpected("offers change faster than a list can be made"))
}

enum Outcome {
    Listed,
    /// Something the list depends on was committed after the snapshot.
    Outdated,
}

async fn relist_from(app: &App, snapshot: &Snapshot, need: NeedId) -> Result<Outcome, AppError> {
    // Scored before the transaction begins: it may take a while and depends on the snapshot alone.
    let Some(profile) = snapshot.need(need) else { return retire(app, need).await };
    let answered = answered(&app.databases.reader(), need).await?;
    let offers = snapshot.offers().filter(|offer| !answered.contains(&offer.id));
    let best = best_offers(snapshot.scorer(), profile, offers, list_length(snapshot));
    write(app, &Actor::system(), async |tx| {
        store::need::lock(tx.db(), &[need]).await?;
        let floor = match store::need::find(tx.db(), need).await? {
            Some(found) if found.revision == profile.revision => found.list_floor,
            _ => return Ok(Outcome::Listed),
        };
        let existing = store::suggestion::list_of_need(tx.db(), need, SuggestionState::ALL, EVERY).await?;
        if is_outdated(tx, snapshot, &best, &existing).await? {
            return Ok(Outcome::Outdated);
        }
        let list = NewList { snapshot, need: profile, best: &best, existing: &existing, floor };
        list.write(tx).await?;
        Ok(Outcome::Listed)
    })
    .await
}

/// Whether an offer of the list, or anything that stands behind several, was changed after the snapshot.
async fn is_outdated(
    tx: &Tx,
    snapshot: &Snapshot,
    best: &[Ranked],
    existing: &[PartnerSuggestion],
) -> Result<bool, AppError> {
    let later = store::log::changes_after(tx.db(), snapshot.position(), MOST_CHANGES as u64).await?;
    if later.len() >= MOST_CHANGES {
        return Ok(true);
    }
    let on_it = |subject: Option<uuid::Uuid>| {
        let offer = subject.map(OfferId::from_uuid);
        best.iter().any(|ranked| Some(ranked.offer) == offer)
            || existing.iter().any(|old| Some(old.offer) == offer)
    };
    Ok(later.iter().any(|change| match change.kind {
        ChangeKind::Offer => on_it(change.subject),
        ChangeKind::Need => false, // another need, or this one, whose revision was compared
        ChangeKind::Company | ChangeKind::Reference | ChangeKind::Rules => true,
    }))
}

/// Offers that are agreed, or that the sending side does not want: they are not proposed again.
async fn answered(db: &Executor<'_>, need: NeedId) -> Result<BTreeSet<OfferId>, AppError> {
    let states = [SuggestionState::Accepted, SuggestionState::Declined];
    let answered = store::suggestion::list_of_need(db, need, &states, EVERY).await?;
    Ok(answered.into_iter().map(|suggestion| suggestion.offer).collect())
}

/// A need that is no longer looked for: what nobody has answered expires.
async fn retire(app: &App, need: NeedId) -> Result<Outcome, AppError> {
    write(app, &Actor::system(), async |tx| {
        store::need::lock(tx.db(), &[need]).await?;
        let found = store::need::find(tx.db(), need).await?;
        if found.is_some_and(|need| need.state == NeedState::Open) {
            return Ok(Outcome::Outdated); // opened again after the snapshot
        }
        let states = [SuggestionState::Proposed, SuggestionState::Seen];
        let existing = store::suggestion::list_of_need(tx.db(), need, &states, EVERY).await?;
        let offers: Vec<OfferId> = existing.iter().map(|suggestion| suggestion.offer).collect();
        expire(tx, need, &offers, "need_not_open").await?;
        Ok(Outcome::Listed)
    })
    .await
}
