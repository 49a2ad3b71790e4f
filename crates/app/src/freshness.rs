//! What is old is asked about, and then hidden: offers that nobody confirmed, offers and accreditations that end.

mod accreditation;
mod ask;
mod end;
mod pause;

pub(crate) use accreditation::tell_of_accreditations;
pub(crate) use ask::ask;
pub(crate) use end::{end, tell_of_ends};
pub(crate) use pause::{NOT_CONFIRMED, pause};

use chrono::{Days, NaiveDate};
use domain::{Account, MailFacts, MailKind, Offer, local_date};

use crate::contact::to_write_to;
use crate::mailing::{Post, post};
use crate::{App, AppError, Tx};

/// Days after the last confirmation from which we ask whether an offer still stands.
pub(crate) const ASK_AFTER: u64 = 60;
/// Days after it on which the offer pauses itself, if somebody was asked as long before as we ask.
pub(crate) const PAUSE_AFTER: u64 = 90;
/// Before every offer; further back than some databases know days.
const EARLIEST: NaiveDate = match NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
/// Offers that are looked at in one transaction.
const BATCH_LENGTH: usize = 500;
/// The same, as a limit of rows.
const BATCH: u64 = BATCH_LENGTH as u64;
/// Questions can wait for whatever somebody else waits for.
const PRIORITY: i32 = 5;

/// The day on which somebody last said that an offer stands. Publishing says it too.
pub(crate) fn last_word(offer: &Offer) -> NaiveDate {
    let published = offer.published_at.unwrap_or(offer.created_at);
    offer.confirmed_on.unwrap_or_else(|| local_date(published))
}

/// Whether it is time to ask about an offer.
pub(crate) fn is_to_be_asked(offer: &Offer, today: NaiveDate) -> bool {
    last_word(offer) + Days::new(ASK_AFTER) <= today
}

/// The last day of an offer's last period; `None` where dates are to be discussed.
pub(crate) fn last_day(offer: &Offer) -> Option<NaiveDate> {
    offer.periods.iter().map(|period| period.period.ends_on()).max()
}

/// Writes to the first contact of a host that nobody speaks for, as there is no account whose wishes could be asked for.
async fn write_to_contact(
    app: &App,
    tx: &mut Tx,
    offer: &Offer,
    members: &[Account],
    kind: MailKind,
    about: &str,
) -> Result<(), AppError> {
    if !members.is_empty() {
        return Ok(());
    }
    let Some((contact, to)) = to_write_to(tx.db(), offer.host).await? else { return Ok(()) };
    let facts = match kind {
        MailKind::OfferPaused => MailFacts::OfferPaused { offer: offer.id, contact: Some(contact.id) },
        _ => MailFacts::OfferStillValid { offer: offer.id, contact: Some(contact.id) },
    };
    let dedupe_key = format!("{kind}:{about}:{}", contact.id);
    let (account, language) = (None, contact.language);
    post(app, tx, Post { kind, account, to, language, facts, dedupe_key, priority: PRIORITY }).await?;
    Ok(())
}
