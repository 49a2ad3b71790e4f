//! From a change to lists: which needs does it touch?

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use domain::{NeedId, OfferId, OrganisationId};

use super::relist;
use crate::live_index::Snapshot;
use crate::{App, AppError};

/// An offer changed: makes every list anew that it enters, leaves or stands on.
pub(crate) async fn suggest_for_offer(
    app: &App,
    snapshot: &Arc<Snapshot>,
    offer: OfferId,
) -> Result<(), AppError> {
    let needs = touched_by(app, snapshot, offer).await?;
    relist_each(app, snapshot, needs).await
}

/// An organisation's facts changed: its needs, and the lists that its offers touch.
pub(crate) async fn rescore_company(
    app: &App,
    snapshot: &Arc<Snapshot>,
    organisation: OrganisationId,
) -> Result<(), AppError> {
    let mut needs: BTreeSet<NeedId> = BTreeSet::new();
    let db = app.databases.reader();
    needs.extend(store::profile::needs_of(&db, &[organisation]).await?);
    for offer in store::profile::offers_of(&db, &[organisation]).await? {
        needs.extend(touched_by(app, snapshot, offer).await?);
    }
    relist_each(app, snapshot, needs).await
}

/// Rules, reference data or the date changed: every list.
pub(crate) async fn relist_all(app: &App, snapshot: &Arc<Snapshot>) -> Result<(), AppError> {
    let needs: BTreeSet<NeedId> = snapshot.needs().map(|need| need.id).collect();
    relist_each(app, snapshot, needs).await
}

async fn relist_each(app: &App, snapshot: &Arc<Snapshot>, needs: BTreeSet<NeedId>) -> Result<(), AppError> {
    for need in needs {
        relist(app, snapshot, need).await?;
    }
    Ok(())
}

/// The needs whose list an offer may enter, and those on whose list it stands.
async fn touched_by(app: &App, snapshot: &Snapshot, offer: OfferId) -> Result<BTreeSet<NeedId>, AppError> {
    let db = app.databases.reader();
    let standing = store::suggestion::list_of_offer(&db, offer).await?;
    let mut needs: BTreeSet<NeedId> = standing.into_iter().map(|suggestion| suggestion.need).collect();
    if let Some(profile) = snapshot.offer(offer) {
        let fits = |need: &domain::NeedProfile| {
            snapshot.scorer().judge(profile, need).ok().map(|score| (need.id, score.points))
        };
        let fitting: Vec<(NeedId, u16)> = snapshot.needs().filter_map(fits).collect();
        needs.extend(reaching_the_floor(app, fitting).await?);
    }
    Ok(needs)
}

/// Of the needs that an offer fits, those whose list it may enter. The floor is read from the database: it changes
/// without a row in the change log, so a snapshot's may be too high and an offer be missed.
async fn reaching_the_floor(app: &App, fitting: Vec<(NeedId, u16)>) -> Result<Vec<NeedId>, AppError> {
    let ids: Vec<NeedId> = fitting.iter().map(|(need, _)| *need).collect();
    let needs = store::need::list_by_ids(&app.databases.reader(), &ids).await?;
    let floors: HashMap<NeedId, u16> = needs.into_iter().map(|need| (need.id, need.list_floor)).collect();
    let reaches = |(need, points): &(NeedId, u16)| floors.get(need).is_none_or(|floor| points >= floor);
    Ok(fitting.into_iter().filter(reaches).map(|(need, _)| need).collect())
}
