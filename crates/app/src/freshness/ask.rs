//! "Does it still stand?", 60 days after somebody last said so.

use chrono::Days;
use domain::{Actor, MailKind, NotificationFacts, Offer, OfferId, OrganisationId};

use super::{ASK_AFTER, BATCH, PAUSE_AFTER, last_word, write_to_contact};
use crate::notification::{News, tell};
use crate::{App, AppError, Tx, write};

/// Asks about every offer whose time has come; once for each day on which it was last confirmed. Gives how many there are.
pub(crate) async fn ask(app: &App) -> Result<usize, AppError> {
    let today = app.sources.clock.today();
    let (from, to) = (today - Days::new(PAUSE_AFTER - 1), today - Days::new(ASK_AFTER));
    let (mut after, mut asked) = (None, 0);
    loop {
        let reader = app.databases.reader();
        let offers = store::offer::list_unconfirmed(&reader, from, to, after, BATCH).await?;
        let Some(last) = offers.last().map(|offer| offer.id) else { return Ok(asked) };
        asked += write(app, &Actor::system(), async |tx| ask_about(app, tx, &offers).await).await?;
        after = Some::<OfferId>(last);
    }
}

async fn ask_about(app: &App, tx: &mut Tx, offers: &[Offer]) -> Result<usize, AppError> {
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
    Ok(offers.len())
}
