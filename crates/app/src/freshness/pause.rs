//! 90 days after somebody last said that it stands, an offer pauses itself: whoever relies on a list must be able to.

use chrono::Days;
use domain::{Actor, ChangeKind, MailKind, NotificationFacts, Offer, OfferId, OrganisationId, TaskKind};

use super::{ASK_AFTER, BATCH, PAUSE_AFTER, last_word, write_to_contact};
use crate::notification::{News, tell};
use crate::offer::subject;
use crate::unit_of_work::Became;
use crate::{App, AppError, Tx, write};

/// Why an offer was paused that nobody paused.
pub(crate) const NOT_CONFIRMED: &str = "not_confirmed";

/// Days between the question and the pause: nothing pauses itself about which nobody was asked.
const TIME_TO_ANSWER: u64 = PAUSE_AFTER - ASK_AFTER;

/// Pauses what nobody has confirmed for so long, and about which somebody was asked early enough; gives how many offers. One
/// that somebody is changing just now has its turn on the next day.
pub(crate) async fn pause(app: &App) -> Result<usize, AppError> {
    let today = app.sources.clock.today();
    let (until, asked_until) = (today - Days::new(PAUSE_AFTER), today - Days::new(TIME_TO_ANSWER));
    let (mut after, mut paused) = (None, 0);
    loop {
        let some = write(app, &Actor::system(), async |tx| {
            let offers = store::offer::lock_to_pause(tx.db(), until, asked_until, after, BATCH).await?;
            pause_all(app, tx, &offers).await?;
            Ok(offers.iter().map(|offer| offer.id).collect::<Vec<OfferId>>())
        })
        .await?;
        let Some(last) = some.last() else { return Ok(paused) };
        (after, paused) = (Some(*last), paused + some.len());
    }
}

async fn pause_all(app: &App, tx: &mut Tx, offers: &[Offer]) -> Result<(), AppError> {
    let hosts: Vec<OrganisationId> = offers.iter().map(|offer| offer.host).collect();
    let members = store::account::members_of(tx.db(), &hosts).await?;
    for offer in offers {
        let (from, id) = (offer.state.as_str(), offer.id);
        let after = offer.clone().pause()?;
        store::offer::update(tx.db(), &after).await?;
        let reason = Some(NOT_CONFIRMED);
        tx.became(subject(id), Became { from: Some(from), to: after.state.as_str(), reason, side: "system" });
        tx.audit("offer.pause", subject(id), &["state"]);
        tx.changed(ChangeKind::Offer, Some(id.as_uuid()));
        tx.task(TaskKind::SuggestForOffer, id.as_uuid());
        let people = members.get(&offer.host).map_or(&[][..], Vec::as_slice);
        let about = format!("{id}:{}", last_word(offer));
        let facts = NotificationFacts::OfferPaused { offer: id };
        let (organisation, subject) = (offer.host, id.as_uuid());
        tell(tx, people, &News { organisation, subject, facts, about: about.clone() });
        write_to_contact(app, tx, offer, people, MailKind::OfferPaused, &about).await?;
    }
    Ok(())
}
