//! An offer is published, paused, withdrawn.

use domain::{Actor, ChangeKind, FieldError, Offer, OfferId, OfferState, OrganisationState, Reach, TaskKind};

use super::subject;
use crate::freshness::NOT_CONFIRMED;
use crate::unit_of_work::Became;
use crate::{App, AppError, Tx, policy, write};

/// Makes an offer visible: schools that teach a fitting trade within reach get it suggested shortly after.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's offer, [`AppError::State`] unless it is a draft or paused,
/// [`AppError::Invalid`] where a trade or a period ahead is missing or the organisation is not verified.
#[tracing::instrument(name = "app.offer.publish", skip_all, fields(offer.id = %id))]
pub async fn publish(app: &App, actor: &Actor, id: OfferId) -> Result<Offer, AppError> {
    let reach = policy::may_write(actor)?;
    write(app, actor, async |tx| publish_in(tx, &reach, id).await).await
}

/// Takes an offer back for good.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's offer, [`AppError::State`] where it is withdrawn or expired already.
#[tracing::instrument(name = "app.offer.withdraw", skip_all, fields(offer.id = %id))]
pub async fn withdraw(app: &App, actor: &Actor, id: OfferId) -> Result<Offer, AppError> {
    let reach = policy::may_write(actor)?;
    write(app, actor, async |tx| withdraw_in(tx, &reach, id).await).await
}

pub(crate) async fn withdraw_in(tx: &mut Tx, reach: &Reach, id: OfferId) -> Result<Offer, AppError> {
    let offer = super::find(tx.db(), reach, id).await?;
    changed(tx, offer, "offer.withdraw", |offer| Ok(offer.withdraw()?)).await
}

/// Says that an offer still stands; one that hid itself, since nobody had said so for long, is shown again.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's offer, [`AppError::State`] unless it is published or paused.
#[tracing::instrument(name = "app.offer.confirm", skip_all, fields(offer.id = %id))]
pub async fn confirm(app: &App, actor: &Actor, id: OfferId) -> Result<Offer, AppError> {
    let reach = policy::may_write(actor)?;
    write(app, actor, async |tx| confirm_in(tx, &reach, id).await).await
}

pub(crate) async fn confirm_in(tx: &mut Tx, reach: &Reach, id: OfferId) -> Result<Offer, AppError> {
    let before = super::find(tx.db(), reach, id).await?;
    if before.state == OfferState::Paused && paused_itself(tx, id).await? {
        return publish_in(tx, reach, id).await;
    }
    let after = before.confirm(tx.today())?;
    store::offer::update(tx.db(), &after).await?;
    tx.audit("offer.confirm", subject(id), &["confirmed_on"]);
    tx.changed(ChangeKind::Offer, Some(id.as_uuid()));
    tx.task(TaskKind::SuggestForOffer, id.as_uuid());
    Ok(after)
}

/// Whether nobody took an offer off the lists: it was hidden since nobody had confirmed it.
async fn paused_itself(tx: &Tx, id: OfferId) -> Result<bool, AppError> {
    let steps = store::log::state_changes_of(tx.db(), id.as_uuid()).await?;
    let last = steps.iter().rfind(|step| step.to == OfferState::Paused.as_str());
    Ok(last.is_some_and(|step| step.reason.as_deref() == Some(NOT_CONFIRMED)))
}

/// Takes an offer off the lists for a while.
///
/// # Errors
///
/// [`AppError::NotFound`] for another's offer, [`AppError::State`] unless it is published.
#[tracing::instrument(name = "app.offer.pause", skip_all, fields(offer.id = %id))]
pub async fn pause(app: &App, actor: &Actor, id: OfferId) -> Result<Offer, AppError> {
    let reach = policy::may_write(actor)?;
    write(app, actor, async |tx| {
        let offer = super::find(tx.db(), &reach, id).await?;
        changed(tx, offer, "offer.pause", |offer| Ok(offer.pause()?)).await
    })
    .await
}

pub(crate) async fn publish_in(tx: &mut Tx, reach: &Reach, id: OfferId) -> Result<Offer, AppError> {
    let offer = super::find(tx.db(), reach, id).await?;
    let host = store::organisation::find(tx.db(), offer.host).await?.ok_or(AppError::NotFound)?;
    if host.state != OrganisationState::Verified {
        let error = FieldError::new("organisation", "organisation-not-verified").with("state", host.state);
        return Err(error.into());
    }
    let now = tx.now();
    changed(tx, offer, "offer.publish", |offer| Ok(offer.publish(now)?)).await
}

async fn changed(
    tx: &mut Tx,
    offer: Offer,
    action: &'static str,
    method: impl FnOnce(Offer) -> Result<Offer, AppError>,
) -> Result<Offer, AppError> {
    let (id, from) = (offer.id, offer.state.as_str());
    let offer = method(offer)?;
    store::offer::update(tx.db(), &offer).await?;
    tx.became(subject(id), Became::new(Some(from), offer.state.as_str(), "host"));
    tx.audit(action, subject(id), &["state"]);
    tx.changed(ChangeKind::Offer, Some(id.as_uuid()));
    tx.task(TaskKind::SuggestForOffer, id.as_uuid());
    Ok(offer)
}
