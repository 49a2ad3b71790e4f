//! An offer's last dates: told two weeks before, over on the day after.

use chrono::Days;
use domain::{Actor, ChangeKind, NotificationFacts, Offer, OfferId, OfferState, OrganisationId, TaskKind};

use super::{BATCH, EARLIEST, last_day};
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
    let (mut after, mut told) = (None, 0);
    loop {
        let reader = app.databases.reader();
        let published = [OfferState::Published];
        let offers = store::offer::list_ending(&reader, &published, days, after, BATCH).await?;
        let Some(last) = offers.last().map(|offer| offer.id) else { return Ok(told) };
        told += write(app, &Actor::system(), async |tx| tell_of(tx, &offers).await).await?;
        after = Some::<OfferId>(last);
    }
}

async fn tell_of(tx: &mut Tx, offers: &[Offer]) -> Result<usize, AppError> {
    let hosts: Vec<OrganisationId> = offers.iter().map(|offer| offer.host).collect();
    let members = store::account::members_of(tx.db(), &hosts).await?;
    for offer in offers {
        let Some(ends_on) = last_day(offer) else { continue };
        let people = members.get(&offer.host).map_or(&[][..], Vec::as_slice);
        let facts = NotificationFacts::OfferExpiring { offer: offer.id, ends_on };
        let about = format!("{}:{ends_on}", offer.id);
        tell(tx, people, &News { organisation: offer.host, subject: offer.id.as_uuid(), facts, about });
    }
    Ok(offers.len())
}

/// Ends offers whose last dates are over; gives how many.
pub(crate) async fn end(app: &App) -> Result<usize, AppError> {
    let yesterday = app.sources.clock.today() - Days::new(1);
    let states = [OfferState::Published, OfferState::Paused];
    let mut ended = 0;
    loop {
        let some = write(app, &Actor::system(), async |tx| {
            // What has ended is not found again.
            let days = (EARLIEST, yesterday);
            let offers = store::offer::list_ending(tx.db(), &states, days, None, BATCH).await?;
            end_all(tx, &offers).await?;
            Ok(offers.len())
        })
        .await?;
        ended += some;
        if some == 0 {
            return Ok(ended);
        }
    }
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
