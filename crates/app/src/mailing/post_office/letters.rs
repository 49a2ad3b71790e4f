//! The bytes of mails that were taken, kept before the first attempt, so that a repeat is the same whatever happens
//! between.

use std::panic::AssertUnwindSafe;

use domain::{Actor, MailId, OutgoingMail};
use futures_util::FutureExt;

use super::attempt::{Left, MOST_ATTEMPTS};
use crate::mailing::address;
use crate::mailing::compose::{Draft, Facts, Links, compose};
use crate::{App, AppError, write};

/// A letter that was made just now.
struct Fresh {
    mail: MailId,
    bytes: Vec<u8>,
    links: Links,
}

/// Of each mail its letter, or what became of it instead; in their order.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the letters can't be kept: then none of them may leave.
pub(super) async fn letters(
    app: &App,
    owner: &str,
    mails: &[OutgoingMail],
) -> Result<Vec<Result<Vec<u8>, Left>>, AppError> {
    let (mut letters, mut fresh) = (Vec::with_capacity(mails.len()), vec![]);
    let facts = Facts::default();
    let suppressed = suppressed(app, mails).await?;
    for mail in mails {
        letters.push(match &mail.rendered {
            _ if mail.attempts > MOST_ATTEMPTS => Err(Left::WornOut),
            _ if mail.to_address.is_none() => Err(Left::Nothing),
            Some(bytes) => Ok(bytes.clone()),
            None if suppressed.contains(&mail.id) => Err(Left::Suppressed),
            None => make(app, &facts, mail).await.map(|(bytes, links)| {
                fresh.push(Fresh { mail: mail.id, bytes: bytes.clone(), links });
                bytes
            }),
        });
    }
    let lost = keep(app, owner, &fresh).await?;
    for (mail, letter) in mails.iter().zip(&mut letters) {
        if lost.contains(&mail.id) {
            *letter = Err(Left::TakenOver);
        }
    }
    Ok(letters)
}

/// A mail that can't be made harms itself alone, even where making it panics.
async fn make(app: &App, facts: &Facts, mail: &OutgoingMail) -> Result<(Vec<u8>, Links), Left> {
    let mut draft = Draft::new(app, facts);
    let composed = AssertUnwindSafe(compose(app, &mut draft, mail)).catch_unwind().await;
    match composed {
        Ok(Ok(Some(bytes))) => Ok((bytes, draft.into_links())),
        Ok(Ok(None)) => Err(Left::Nothing),
        Ok(Err(AppError::Unexpected(source))) if source.is::<mail::LetterError>() => {
            Err(Left::Unfit(source.to_string()))
        }
        // Not the mail's fault, and over in a moment.
        Ok(Err(AppError::Unavailable(_))) => Err(Left::Withheld),
        Ok(Err(error)) => Err(Left::broken(&error)),
        Err(_) => {
            tracing::error!(mail.id = %mail.id, mail.kind = %mail.kind, "making a mail panicked");
            Err(Left::Broken("making it panicked".to_owned()))
        }
    }
}

/// Gives those that another worker holds by now: its bytes count.
async fn keep(app: &App, owner: &str, fresh: &[Fresh]) -> Result<Vec<MailId>, AppError> {
    if fresh.is_empty() {
        return Ok(vec![]);
    }
    write(app, &Actor::system(), async |tx| {
        let letters: Vec<(MailId, &[u8])> =
            fresh.iter().map(|fresh| (fresh.mail, fresh.bytes.as_slice())).collect();
        let kept = store::mail::keep_rendered(tx.db(), &letters, owner).await?;
        let (kept, lost): (Vec<&Fresh>, Vec<&Fresh>) =
            fresh.iter().partition(|fresh| kept.contains(&fresh.mail));
        Links::keep_all(kept.into_iter().map(|fresh| &fresh.links), tx).await?;
        Ok(lost.into_iter().map(|fresh| fresh.mail).collect())
    })
    .await
}

/// Those whose addresses mails come back from, unless they are about access: those leave all the same.
async fn suppressed(app: &App, mails: &[OutgoingMail]) -> Result<Vec<MailId>, AppError> {
    let fresh = mails.iter().filter(|mail| mail.rendered.is_none() && !mail.kind.is_about_access());
    let hashed: Vec<(MailId, Vec<String>)> =
        fresh.filter_map(|mail| Some((mail.id, address::hashes(app, mail.to_address.as_deref()?)))).collect();
    let all: Vec<String> = hashed.iter().flat_map(|(_, hashes)| hashes).cloned().collect();
    let known = store::address_health::suppressed_of(&app.databases.reader(), &all).await?;
    let is_known = |hashes: &[String]| hashes.iter().any(|hash| known.contains(hash));
    Ok(hashed.iter().filter(|(_, hashes)| is_known(hashes)).map(|(id, _)| *id).collect())
}
