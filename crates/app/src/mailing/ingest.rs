//! Reports about mails that our relay had taken and could not deliver.

use domain::{Actor, MailId, OutgoingMail, UnreachableReason};
use mail::bounce::{Fate, Report};
use mail::return_path::{MAC_BYTES, ReturnPath, Returned};
use store::mail::MailEvent;

use super::address;
use crate::{App, AppError, write};

/// Keeps these signatures apart from all others.
const PURPOSE: &str = "return-path";
/// Reports quote the letter; what is beyond this is not looked at.
const LONGEST: usize = 1 << 20;

/// What a message that came to where reports go was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ingested {
    /// No report: somebody is on holiday, or advertises.
    NoReport,
    /// A report, and about no letter of ours.
    NotOurs,
    /// A letter is under way or has arrived: nothing to be done.
    Fine,
    /// A letter came back, and its address counts one more.
    Counted,
    /// It was too much: no more mail goes to its address.
    Suppressed,
}

/// Where reports about a letter come to, signed so that nobody else can make one up.
pub(super) fn return_address(app: &App, id: MailId) -> String {
    let of_it = |path: &ReturnPath| {
        let mac = first_bytes(&app.settings.keys.mac(PURPOSE, &id.to_string()));
        path.of(Returned { mail_id: id.as_uuid(), mac })
    };
    let from = || app.settings.mail_from.address.clone();
    app.settings.return_path.as_ref().map_or_else(from, of_it)
}

/// Takes in one message. The same report once more on the same day changes nothing.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails: it should come once more.
pub async fn ingest(app: &App, message: &[u8]) -> Result<Ingested, AppError> {
    let message = &message[..message.len().min(LONGEST)];
    let Some(reports) = Report::read(message) else { return Ok(Ingested::NoReport) };
    let Some(id) = letter_of(app, message) else { return Ok(Ingested::NotOurs) };
    let worst = reports.into_iter().find_map(|report| Some((reason(report.fate)?, report)));
    let Some((reason, report)) = worst else { return Ok(Ingested::Fine) };
    write(app, &Actor::system(), async |tx| {
        let Some(mail) = store::mail::find(tx.db(), id).await? else { return Ok(Ingested::NotOurs) };
        let event = MailEvent {
            id: tx.uuid(),
            mail: id,
            at: tx.now(),
            from: Some(mail.state),
            // What came back is a letter; the mail stays as far as it has come, which may not be "sent" after a restored backup.
            to: mail.state,
            code: Some(report.status.clone()),
            text: Some("came back".to_owned()),
        };
        store::mail::insert_event(tx.db(), &event).await?;
        let Some(to) = address_of(tx.db(), &mail).await? else { return Ok(Ingested::Counted) };
        let is_too_much = address::came_back(app, tx, &to, reason, &report.status).await?;
        Ok(if is_too_much { Ingested::Suppressed } else { Ingested::Counted })
    })
    .await
}

const fn reason(fate: Fate) -> Option<UnreachableReason> {
    match fate {
        Fate::NoSuchAddress => Some(UnreachableReason::NoSuchAddress),
        Fate::Refused => Some(UnreachableReason::Refused),
        Fate::GivenUp => Some(UnreachableReason::GivenUp),
        Fate::Fine => None,
    }
}

/// Where the mail went, as far as it is still known.
async fn address_of(db: &store::Executor<'_>, mail: &OutgoingMail) -> Result<Option<String>, AppError> {
    if mail.to_address.is_some() {
        return Ok(mail.to_address.clone());
    }
    match mail.account {
        Some(account) => Ok(store::account::find(db, account).await?.and_then(|account| account.email)),
        None => Ok(None),
    }
}

/// The letter that a report is about. Its address stands in whichever field the server on the way likes, and in the
/// letter that the report quotes: wherever it stands, its signature says that it is ours.
fn letter_of(app: &App, message: &[u8]) -> Option<MailId> {
    let path = app.settings.return_path.as_ref()?;
    let text = String::from_utf8_lossy(message);
    let is_part = |c: char| c.is_ascii_alphanumeric() || "+.-_@".contains(c);
    let words = text.split(|c: char| !is_part(c)).filter(|word| word.contains('+') && word.contains('@'));
    let mut named = words.filter_map(|word| path.read(word));
    named.find_map(|returned| {
        let id = MailId::from_uuid(returned.mail_id);
        let name = id.to_string();
        let mut ours = app.settings.keys.macs(PURPOSE, &name);
        ours.any(|mac| first_bytes(&mac) == returned.mac).then_some(id)
    })
}

fn first_bytes(mac: &[u8; 32]) -> [u8; MAC_BYTES] {
    mac.first_chunk().copied().unwrap_or_default()
}
