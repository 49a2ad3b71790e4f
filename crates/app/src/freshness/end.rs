//! An offer's last dates: told two weeks before, over on the day after.

use chrono::Days;
use domain::{Actor, ChangeKind, NotificationFacts, Offer, OfferState, OrganisationId, TaskKind};

use super::{BATCH_LENGTH, EARLIEST, last_day};
use crate::notification::{News, tell};
use crate::offer::subject;
use crate::unit_of_work::Became;
use crate::{App, AppError, Tx, write};

/// Days before the last day on which the host is told.
const TOLD_BEFORE: u64 = 14;

/// Tells of offers whose last dates end within two weeks; gives how many there are.
pub(crate) async fn tell_of_ends(app: &App) -> Result<usize, AppError> {
    let today = app.sources.clock.today();
    let days = (today, today + Days::new(TOLD_BEFORE));
    let ending = store::offer::list_ending(&app.databases.reader(), &[OfferState::Published], days).await?;
    for some in ending.chunks(BATCH_LENGTH) {
        write(app, &Actor::system(), async |tx| {
            let offers = store::offer::list_by_ids(tx.db(), some).await?;
            tell_of(tx, &offers).await
        })
        .await?;
    }
    Ok(ending.len())
}

async fn tell_of(tx: &mut Tx, offers: &[Offer]) -> Result<(), AppError> {
    let hosts: Vec<OrganisationId> = offers.iter().map(|offer| offer.host).collect();
    let members = store::account::members_of(tx.db(), &hosts).await?;
    for offer in offers {
        let Some(ends_on) = last_day(offer) else { continue };
        let people = members.get(&offer.host).map_or(&[][..], Vec::as_slice);
        let facts = NotificationFacts::OfferExpiring { offer: offer.id, ends_on };
        let about = format!("{}:{ends_on}", offer.id);
        tell(tx, people, &News { organisation: offer.host, subject: offer.id.as_uuid(), facts, about });
    }
    Ok(())
}

/// Ends offers whose last dates are over; gives how many. One that somebody is changing just now has its turn on the next
/// day.
pub(crate) async fn end(app: &App) -> Result<usize, AppError> {
    let yesterday = app.sources.clock.today() - Days::new(1);
    let states = [OfferState::Published, OfferState::Paused];
    let over = store::offer::list_ending(&app.databases.reader(), &states, (EARLIEST, yesterday)).await?;
    let mut ended = 0;
    for some in over.chunks(BATCH_LENGTH) {
        ended += write(app, &Actor::system(), async |tx| {
            let mut offers = store::offer::lock_by_ids(tx.db(), some, &states).await?;
            // Somebody may have given it new dates since it was found.
            offers.retain(|offer| last_day(offer).is_some_and(|last| last <= yesterday));
            end_all(tx, &offers).await?;
            Ok(offers.len())
        })
        .await?;
    }
    Ok(ended)
}

async fn end_all(tx: &mut Tx, offers: &[Offer]) -> Result<(), AppError> {
    for offer in offers {
        let (from, id) = (offer.state.as_str(), offer.id);
        let after = offer.clone().expire()?;
        store::offer::update(tx.db(), &after).await?;
        let reason = Some("dates_over");
        tx.became(subject(id), Became { from: Some(from), to: after.state.as_str(), reason, side: "system" });
        tx.audit("offer.expire", subject(id), &["state"]);
        tx.changed(ChangeKind::Offer, Some(id.as_uuid()));
        tx.task(TaskKind::SuggestForOffer, id.as_uuid());
    }
    Ok(())
}
