//! "Does it still stand?", 60 days after somebody last said so.

use chrono::Days;
use domain::{Actor, MailKind, NotificationFacts, Offer, OfferId, OrganisationId};

use super::{ASK_AFTER, BATCH, last_word, write_to_contact};
use crate::notification::{News, tell};
use crate::{App, AppError, Tx, write};

/// Asks about every offer whose time has come, however long ago that was; once for each day on which it was last confirmed.
/// Gives how many were asked about.
pub(crate) async fn ask(app: &App) -> Result<usize, AppError> {
    let until = app.sources.clock.today() - Days::new(ASK_AFTER);
    let (mut after, mut asked) = (None, 0);
    loop {
        let some = write(app, &Actor::system(), async |tx| {
            let offers = store::offer::lock_to_ask(tx.db(), until, after, BATCH).await?;
            ask_about(app, tx, &offers).await?;
            Ok(offers.iter().map(|offer| offer.id).collect::<Vec<OfferId>>())
        })
        .await?;
        let Some(last) = some.last() else { return Ok(asked) };
        (after, asked) = (Some(*last), asked + some.len());
    }
}

async fn ask_about(app: &App, tx: &mut Tx, offers: &[Offer]) -> Result<(), AppError> {
    let hosts: Vec<OrganisationId> = offers.iter().map(|offer| offer.host).collect();
    let members = store::account::members_of(tx.db(), &hosts).await?;
    for offer in offers {
        let people = members.get(&offer.host).map_or(&[][..], Vec::as_slice);
        let about = format!("{}:{}", offer.id, last_word(offer));
        let facts = NotificationFacts::OfferStillValid { offer: offer.id };
        let (organisation, subject) = (offer.host, offer.id.as_uuid());
        tell(tx, people, &News { organisation, subject, facts, about: about.clone() });
        write_to_contact(app, tx, offer, people, MailKind::OfferStillValid, &about).await?;
    }
    let ids: Vec<OfferId> = offers.iter().map(|offer| offer.id).collect();
    Ok(store::offer::mark_asked(tx.db(), &ids, tx.today()).await?)
}
