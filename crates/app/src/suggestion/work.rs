//! From a change to lists: which needs does it touch?

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::{NeedId, OfferId, OfferProfile, OrganisationId};
use store::run::RunKind;

use super::relist;
use crate::live_index::Snapshot;
use crate::{App, AppError};

/// An offer changed: makes every list anew that it enters, leaves or stands on.
pub(crate) async fn suggest_for_offer(
    app: &App,
    snapshot: &Arc<Snapshot>,
    offer: OfferId,
) -> Result<(), AppError> {
    let needs = touched_by(app, snapshot, &[offer]).await?;
    relist(app, snapshot, &needs, RunKind::Offer).await
}

/// A need changed: its list.
pub(crate) async fn refill_need(app: &App, snapshot: &Arc<Snapshot>, need: NeedId) -> Result<(), AppError> {
    relist(app, snapshot, &[need], RunKind::Need).await
}

/// An organisation's facts changed: its needs, and the lists that its offers touch.
pub(crate) async fn rescore_company(
    app: &App,
    snapshot: &Arc<Snapshot>,
    organisation: OrganisationId,
) -> Result<(), AppError> {
    let db = app.databases.reader();
    let offers = store::profile::offers_of(&db, &[organisation]).await?;
    let mut needs = touched_by(app, snapshot, &offers).await?;
    needs.extend(store::profile::needs_of(&db, &[organisation]).await?);
    needs.sort_unstable();
    needs.dedup();
    relist(app, snapshot, &needs, RunKind::Offer).await
}

/// The needs whose list an offer may enter, and those on whose list it stands, in the order of ids. Offers are read
/// now: what changed after the snapshot has a task of its own, and does no harm here.
async fn touched_by(app: &App, snapshot: &Snapshot, offers: &[OfferId]) -> Result<Vec<NeedId>, AppError> {
    let db = app.databases.reader();
    let mut needs: BTreeSet<NeedId> = BTreeSet::new();
    for offer in offers {
        needs.extend(store::suggestion::needs_of_offer(&db, *offer).await?);
    }
    for offer in store::profile::offers(&db, offers).await? {
        needs.extend(entered_by(app, snapshot, &offer).await?);
    }
    Ok(needs.into_iter().collect())
}

/// The needs whose list an offer may enter: it fits and reaches the floor. The floor is read from the database: it
/// changes without a row in the change log, so the index's may be too high and an offer be missed.
async fn entered_by(app: &App, snapshot: &Snapshot, offer: &OfferProfile) -> Result<Vec<NeedId>, AppError> {
    let index = snapshot.loaded_index()?;
    let mut fitting = index.fitting_needs(offer);
    let ids: Vec<NeedId> = fitting.iter().map(|reached| reached.need).collect();
    let floors = store::need::floors(&app.databases.reader(), &ids).await?;
    fitting.retain(|reached| floors.get(&reached.need).is_none_or(|floor| reached.points >= *floor));
    Ok(fitting.into_iter().map(|reached| reached.need).collect())
}
