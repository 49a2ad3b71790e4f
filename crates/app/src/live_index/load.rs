//! A snapshot from nothing, and a newer one from an older one.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;
use domain::{ChangeKind, NeedId, NeedState, OfferId, OfferState, OrganisationId};
use matching::{Scorer, Setting};
use store::Executor;
use store::log::Change;

use super::Snapshot;
use crate::AppError;
use crate::catalogue::Catalogue;

/// What following the change log came to.
pub(super) enum Followed {
    /// Nothing has changed.
    Nothing,
    /// A newer snapshot.
    Changed(Box<Snapshot>),
    /// The log no longer reaches back, or rules or reference data are other: load everything.
    TooOld,
}

/// Reads everything.
pub(super) async fn everything(db: &Executor<'_>, as_of: NaiveDate) -> Result<Snapshot, AppError> {
    // The position first: what commits meanwhile is read twice, and nothing is missed.
    let position = store::log::bounds(db).await?.map_or(0, |(_, last)| last);
    let activities = reference::Catalogue::shipped().map_err(AppError::unexpected)?.activities;
    let catalogue = Catalogue::load(db, activities.clone()).await?;
    let published = store::rules::published(db).await?;
    let published =
        published.ok_or_else(|| AppError::unexpected("no rules are published: run `praktika migrate`"))?;
    let rules_version = published.version.unwrap_or_default();
    let setting = Setting { rules: published.rules, rules_version, as_of, activities };
    let scorer = Scorer::new(setting, &catalogue.codes()).map_err(AppError::unexpected)?;
    let offers = store::profile::offers(db, None).await?;
    let needs = store::profile::needs(db, None).await?;
    Ok(Snapshot {
        position,
        as_of,
        rules_version,
        scorer: Arc::new(scorer),
        catalogue: Arc::new(catalogue),
        offers: offers.into_iter().map(|offer| (offer.id, Arc::new(offer))).collect(),
        needs: needs.into_iter().map(|need| (need.id, Arc::new(need))).collect(),
    })
}

/// Reads what has changed since a snapshot.
pub(super) async fn follow(db: &Executor<'_>, old: &Snapshot, chunk: u64) -> Result<Followed, AppError> {
    match store::log::bounds(db).await? {
        // An emptied log that has counted on, or a restored backup that counts from before.
        None if old.position == 0 => return Ok(Followed::Nothing),
        None => return Ok(Followed::TooOld),
        Some((first, last)) if first > old.position + 1 || last < old.position => {
            return Ok(Followed::TooOld);
        }
        Some((_, last)) if last == old.position => return Ok(Followed::Nothing),
        Some(_) => {}
    }
    let mut next = old.clone();
    loop {
        let changes = store::log::changes_after(db, next.position, chunk).await?;
        let Some(last) = changes.last() else { break };
        let position = last.position;
        if changes.iter().any(|change| matches!(change.kind, ChangeKind::Rules | ChangeKind::Reference)) {
            return Ok(Followed::TooOld);
        }
        apply(db, &mut next, &changes).await?;
        next.position = position;
    }
    Ok(Followed::Changed(Box::new(next)))
}

async fn apply(db: &Executor<'_>, next: &mut Snapshot, changes: &[Change]) -> Result<(), AppError> {
    let of =
        |kind: ChangeKind| changes.iter().filter(move |change| change.kind == kind).filter_map(|c| c.subject);
    let mut offers: BTreeSet<OfferId> = of(ChangeKind::Offer).map(OfferId::from_uuid).collect();
    let mut needs: BTreeSet<NeedId> = of(ChangeKind::Need).map(NeedId::from_uuid).collect();
    let companies: BTreeSet<OrganisationId> =
        of(ChangeKind::Company).map(OrganisationId::from_uuid).collect();
    if !companies.is_empty() {
        let companies: Vec<OrganisationId> = companies.into_iter().collect();
        offers.extend(store::profile::offers_of(db, &companies).await?);
        needs.extend(store::profile::needs_of(db, &companies).await?);
    }
    let (offers, needs): (Vec<_>, Vec<_>) = (offers.into_iter().collect(), needs.into_iter().collect());
    replace(&mut next.offers, &offers, store::profile::offers(db, Some(&offers)).await?, |offer| {
        (offer.state == OfferState::Published).then_some(offer.id)
    });
    replace(&mut next.needs, &needs, store::profile::needs(db, Some(&needs)).await?, |need| {
        (need.state == NeedState::Open).then_some(need.id)
    });
    Ok(())
}

/// Takes the named ones out and puts those back in that are still on offer or looked for.
fn replace<K, V>(all: &mut HashMap<K, Arc<V>>, named: &[K], read: Vec<V>, key: impl Fn(&V) -> Option<K>)
where
    K: std::hash::Hash + Eq,
{
    for id in named {
        all.remove(id);
    }
    all.extend(read.into_iter().filter_map(|value| Some((key(&value)?, Arc::new(value)))));
}
