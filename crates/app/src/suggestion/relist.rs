//! Needs' lists anew: the true best of all offers, written only where they differ.

mod batch;
mod new_list;

use std::sync::Arc;

use domain::{Actor, ChangeKind, NeedId, NeedProfile, NeedState, OfferId, SuggestionState};
use store::run::RunKind;

use super::best::{MOST_TRIES, too_fast};
use crate::live_index::Snapshot;
use crate::{App, AppError, Tx, write};
use batch::Batch;

/// How many lists are written in one transaction: few enough that other writers need not wait long.
pub(super) const TOGETHER: usize = 64;

/// Makes the lists of needs anew from a snapshot, or from a newer one where a change that matters was committed
/// meanwhile: of two workers the one with the older snapshot must not have the last word. Does nothing where a need
/// itself was changed: its own task follows. Safe to run twice and in any order.
///
/// No pair is missed by both sides: an offer's task looks for needs by their floors as they are committed, so where a
/// floor sinks here, an offer that was published meanwhile may have been measured against the old one.
pub(crate) async fn relist(
    app: &App,
    snapshot: &Arc<Snapshot>,
    needs: &[NeedId],
    kind: RunKind,
) -> Result<(), AppError> {
    let mut snapshot = snapshot.clone();
    'pieces: for piece in needs.chunks(TOGETHER) {
        for _ in 0..MOST_TRIES {
            match relist_from(app, &snapshot, piece, kind).await? {
                Outcome::Listed { has_lower_floors: true } if offers_came(app, &snapshot).await? => {
                    snapshot = app.live_index.catch_up(app).await?;
                }
                Outcome::Listed { .. } => continue 'pieces,
                Outcome::Outdated => snapshot = app.live_index.catch_up(app).await?,
            }
        }
        return Err(too_fast());
    }
    Ok(())
}

/// Whether an offer, or what all offers of a company share, was changed after a snapshot; asked once the floors are
/// committed.
async fn offers_came(app: &App, snapshot: &Snapshot) -> Result<bool, AppError> {
    let db = app.databases.reader();
    Ok(store::log::any_after(&db, snapshot.position(), &[ChangeKind::Offer, ChangeKind::Company]).await?)
}

enum Outcome {
    Listed {
        /// Whether a list is entered with fewer points than before.
        has_lower_floors: bool,
    },
    /// Something the lists depend on was committed after the snapshot.
    Outdated,
}

async fn relist_from(
    app: &App,
    snapshot: &Snapshot,
    needs: &[NeedId],
    kind: RunKind,
) -> Result<Outcome, AppError> {
    let db = app.databases.reader();
    let profiles = store::profile::needs(&db, needs).await?;
    let open: Vec<NeedProfile> = profiles.into_iter().filter(|need| need.state == NeedState::Open).collect();
    let gone: Vec<NeedId> =
        needs.iter().filter(|id| open.iter().all(|need| need.id != **id)).copied().collect();
    // Scored before the transaction begins: it may take a while and depends on the snapshot alone.
    let Some(batch) = Batch::score(&db, snapshot, &open, kind).await? else { return Ok(Outcome::Outdated) };
    write(app, &Actor::system(), async |tx| {
        store::need::lock(tx.db(), needs).await?;
        retire(tx, &gone).await?;
        batch.write(tx).await
    })
    .await
}

/// Needs that are no longer looked for: what nobody has answered expires.
async fn retire(tx: &mut Tx, needs: &[NeedId]) -> Result<(), AppError> {
    for need in store::need::list_by_ids(tx.db(), needs).await? {
        // Opened again after it was read: its own task follows.
        if need.state == NeedState::Open {
            continue;
        }
        let states = [SuggestionState::Proposed, SuggestionState::Seen];
        let existing = store::suggestion::list_of_needs(tx.db(), &[need.id], &states).await?;
        let offers: Vec<OfferId> = existing.iter().map(|suggestion| suggestion.offer).collect();
        new_list::expire(tx, need.id, &offers, "need_not_open").await?;
    }
    Ok(())
}
