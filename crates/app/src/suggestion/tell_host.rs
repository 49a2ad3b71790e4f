//! The host's people hear that a school is interested, with an answer a click; no more often in a month than the host allows.

use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveTime, TimeZone, Utc};
use domain::{
    ChangeKind, FieldError, MailFacts, MailKind, NotificationFacts, OrganisationId, PartnerSuggestion,
    SERVICE_ZONE, TaskKind,
};

use super::subject;
use crate::contact::to_write_to;
use crate::mailing::{Post, SOON, post_on};
use crate::notification::{News, tell_on};
use crate::{App, AppError, Tx};

/// Beyond so many months nothing waits, whatever a host allows.
const LONGEST_WAIT: u32 = 12;

/// Writes to those who speak for the host; where nobody does, to its first contact who wants mail. A second interest in
/// the same pair writes no second mail.
///
/// # Errors
///
/// [`AppError::Invalid`] where the school has asked as many companies this month as it wants to.
pub(super) async fn tell_host(app: &App, tx: &mut Tx, pair: &PartnerSuggestion) -> Result<(), AppError> {
    let need = store::need::find(tx.db(), pair.need).await?.ok_or(AppError::NotFound)?;
    let Some(offer) = store::offer::find(tx.db(), pair.offer).await? else { return Ok(()) };
    lock_both(tx, need.sending, offer.host).await?;
    count_for_school(tx, need.sending).await?;
    let told_at = count_for_host(tx, offer.host).await?;
    let members = store::account::list_of_organisation(tx.db(), offer.host).await?;
    let facts = NotificationFacts::SchoolInterested { suggestion: pair.id };
    let (organisation, about) = (offer.host, pair.id.to_string());
    tell_on(tx, &members, &News { organisation, subject: subject(pair.id).id, facts, about }, told_at);
    if !members.is_empty() {
        return Ok(());
    }
    let Some((contact, to)) = to_write_to(tx.db(), offer.host).await? else { return Ok(()) };
    let mail = Post {
        kind: MailKind::SchoolInterested,
        account: None,
        to,
        language: contact.language,
        facts: MailFacts::SchoolInterested { suggestion: pair.id, contact: Some(contact.id) },
        dedupe_key: format!("interested:{}:{}", pair.id, contact.id),
        priority: SOON,
    };
    post_on(app, tx, mail, told_at).await?;
    Ok(())
}

/// Others who are told at the same moment count after this. In one order: a school may host, and two schools ask each other.
async fn lock_both(tx: &Tx, sending: OrganisationId, host: OrganisationId) -> Result<(), AppError> {
    for side in [sending.min(host), sending.max(host)] {
        store::contact_budget::lock(tx.db(), side, month(tx.today())).await?;
    }
    Ok(())
}

/// A school asks no more companies in a month than it wants to.
async fn count_for_school(tx: &Tx, school: OrganisationId) -> Result<(), AppError> {
    let today = tx.today();
    let contacts = store::contact_budget::find(tx.db(), school, month(today)).await?;
    if contacts.is_used_up() {
        let error = FieldError::new("answer", "contact-budget-used");
        let budget = contacts.budget.unwrap_or_default();
        return Err(error.with("budget", budget).with("from", next_month(today)).into());
    }
    Ok(store::contact_budget::count(tx.db(), school, month(today)).await?)
}

/// When the host is told: now, or on the first day of the month in which it has room again. What a school has said stands
/// in any case.
async fn count_for_host(tx: &mut Tx, host: OrganisationId) -> Result<DateTime<Utc>, AppError> {
    let (today, now) = (tx.today(), tx.now());
    let mut first = today;
    for _ in 0..LONGEST_WAIT {
        let contacts = store::contact_budget::find(tx.db(), host, month(first)).await?;
        if !contacts.is_used_up() {
            store::contact_budget::count(tx.db(), host, month(first)).await?;
            if contacts.budget.is_some() && first == today {
                // The engine suggests no host that has had as many as it wants.
                tx.changed(ChangeKind::Company, Some(host.as_uuid()));
                tx.task(TaskKind::RescoreCompany, host.as_uuid());
            }
            break;
        }
        first = next_month(first);
    }
    if first == today { Ok(now) } else { Ok(morning(first).max(now)) }
}

/// yyyymm.
fn month(day: NaiveDate) -> u32 {
    u32::try_from(day.year()).unwrap_or_default() * 100 + day.month()
}

fn next_month(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first + Months::new(1)
}

fn morning(day: NaiveDate) -> DateTime<Utc> {
    let at = day.and_time(NaiveTime::from_hms_opt(7, 0, 0).unwrap_or_default());
    let local = SERVICE_ZONE.from_local_datetime(&at).earliest();
    local.map_or_else(|| at.and_utc(), |local| local.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_follows_the_last_day_of_another() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        assert_eq!(next_month(day("2027-01-31")), day("2027-02-01"));
        assert_eq!(next_month(day("2026-12-01")), day("2027-01-01"));
        assert_eq!(month(day("2026-12-31")), 202_612);
        assert_eq!(morning(day("2027-01-01")).to_rfc3339(), "2027-01-01T06:00:00+00:00");
    }
}
