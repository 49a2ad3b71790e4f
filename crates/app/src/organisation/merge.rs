//! Two records of one organisation become one.

use domain::{
    Actor, ChangeKind, NeedState, OfferState, Organisation, OrganisationId, OrganisationState, Reach,
    TaskKind, WorkKind,
};
use store::organisation::Moved;

use super::subject;
use crate::catalogue::Catalogue;
use crate::unit_of_work::{Became, rehearse};
use crate::{App, AppError, Tx, need, offer, policy, registration, write};

/// What a merge came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The record that stays, as it is now.
    pub kept: Organisation,
    /// The record that went, as it is now.
    pub gone: Organisation,
    /// What is the other's now, and what could not become it.
    pub moved: Moved,
}

/// Makes `gone` a part of `keep`: programmes, needs, offers and whatever else is its becomes the other's, with all
/// suggestions. The history of `gone` stays under its id. Of its number, address, web page and town the other takes what
/// it lacks, and where `gone` is verified, the other is.
///
/// A programme, need or offer that both have from the same list stays and ends: the other has it.
///
/// # Errors
///
/// [`AppError::Forbidden`] for anybody but the service and admins; [`AppError::NotFound`] where either isn't there;
/// [`AppError::Invalid`] where the two can't become one, or are one already.
#[tracing::instrument(name = "app.organisation.merge", skip_all, fields(organisation.id = %keep, organisation.gone = %gone))]
pub async fn merge(
    app: &App,
    actor: &Actor,
    keep: OrganisationId,
    gone: OrganisationId,
) -> Result<Merged, AppError> {
    policy::may_administer(actor)?;
    let known = app.live_index.known(app).await?;
    write(app, actor, async |tx| merge_in(tx, known.catalogue(), keep, gone).await).await
}

/// Tells what [`merge`] would come to, and changes nothing.
///
/// # Errors
///
/// As [`merge`].
pub async fn rehearse_merge(
    app: &App,
    actor: &Actor,
    keep: OrganisationId,
    gone: OrganisationId,
) -> Result<Merged, AppError> {
    policy::may_administer(actor)?;
    let known = app.live_index.known(app).await?;
    rehearse(app, actor, async |tx| merge_in(tx, known.catalogue(), keep, gone).await).await
}

async fn merge_in(
    tx: &mut Tx,
    catalogue: &Catalogue,
    keep: OrganisationId,
    gone: OrganisationId,
) -> Result<Merged, AppError> {
    let before = store::organisation::find(tx.db(), keep).await?.ok_or(AppError::NotFound)?;
    let went = store::organisation::find(tx.db(), gone).await?.ok_or(AppError::NotFound)?;
    let merged = went.clone().merge_into(&before)?;
    let kept = located(catalogue, before.clone().take_over(&went, tx.now()), &went);
    // The one that goes first: until then the number is its.
    store::organisation::update(tx.db(), &merged).await?;
    let kept = update(tx, &before, kept).await?;
    let moved = store::organisation::move_all(tx.db(), gone, keep, tx.now()).await?;
    end_left(tx, &moved).await?;
    // Nobody decides any more about the record that went.
    registration::withdraw_of_organisation(tx, gone).await?;
    registration::dismiss(tx, WorkKind::VerifyOrganisation, gone.as_uuid()).await?;
    note(tx, &went, &merged, &before, &kept);
    for need in &moved.retaught_needs {
        tx.changed(ChangeKind::Need, Some(need.as_uuid()));
        tx.task(TaskKind::RefillNeed, need.as_uuid());
    }
    Ok(Merged { kept, gone: merged, moved })
}

/// Where the other sits, if that lies in the region by which alone this one is known.
fn located(catalogue: &Catalogue, kept: Organisation, went: &Organisation) -> Organisation {
    let path = |id| catalogue.region(id).map(|region| region.path.as_str());
    let lies_within =
        path(went.region).zip(path(kept.region)).is_some_and(|(went, kept)| went.starts_with(kept));
    if kept.place.is_none() && lies_within {
        Organisation { region: went.region, place: went.place, ..kept }
    } else {
        kept
    }
}

/// One step of its own, however much was taken over; none where nothing was.
async fn update(tx: &Tx, before: &Organisation, kept: Organisation) -> Result<Organisation, AppError> {
    let kept = Organisation { revision: before.revision, ..kept };
    if kept == *before {
        return Ok(kept);
    }
    let kept = Organisation { revision: before.revision + 1, ..kept };
    store::organisation::update(tx.db(), &kept).await?;
    Ok(kept)
}

/// What stays with a record that is no more looks for nothing and offers nothing.
async fn end_left(tx: &mut Tx, moved: &Moved) -> Result<(), AppError> {
    for need in store::need::list_by_ids(tx.db(), &moved.left_needs).await? {
        if matches!(need.state, NeedState::Draft | NeedState::Open) {
            need::close_in(tx, &Reach::All, need.id).await?;
        }
    }
    for offer in store::offer::list_by_ids(tx.db(), &moved.left_offers).await? {
        if matches!(offer.state, OfferState::Draft | OfferState::Published | OfferState::Paused) {
            offer::withdraw_in(tx, &Reach::All, offer.id).await?;
        }
    }
    Ok(())
}

fn note(tx: &mut Tx, went: &Organisation, merged: &Organisation, before: &Organisation, kept: &Organisation) {
    let from = went.state.as_str();
    tx.became(subject(merged.id), Became::new(Some(from), OrganisationState::Merged.as_str(), "admin"));
    if kept.state != before.state {
        let became = Became::new(Some(before.state.as_str()), kept.state.as_str(), "admin");
        tx.became(subject(kept.id), became);
    }
    let both = serde_json::json!({ "kept": kept.id, "gone": merged.id });
    let taken = ["registration_number", "address", "website", "place", "state"];
    tx.audit_after("organisation.take_over", subject(kept.id), &taken, Some(both.clone()));
    tx.audit_after("organisation.merge", subject(merged.id), &["state", "merged_into"], Some(both));
    for id in [kept.id.as_uuid(), merged.id.as_uuid()] {
        tx.changed(ChangeKind::Company, Some(id));
        tx.task(TaskKind::RescoreCompany, id);
    }
}
