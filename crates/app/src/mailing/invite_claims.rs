//! Organisations from public lists are told that they have a profile; each once, when somebody decides to.

use domain::{Actor, FieldError, MailFacts, MailKind, Organisation};

use super::{Post, post};
use crate::contact::to_write_to;
use crate::{App, AppError, Tx, policy, write};

/// Whoever never asked for a mail waits for those who did.
const PRIORITY: i32 = 1;

/// Writes to the first contact of each organisation of a region whose profile nobody looks after and that was not written to
/// before; gives to how many.
///
/// # Errors
///
/// [`AppError::Invalid`] for an unknown region; [`AppError::Forbidden`] for anybody but the service and admins.
pub async fn invite_claims(app: &App, actor: &Actor, region: &str, limit: u64) -> Result<u64, AppError> {
    policy::may_administer(actor)?;
    let known = app.live_index.known(app).await?;
    let unknown = || FieldError::new("region", "region-unknown").with("given", region);
    let region = known.catalogue().region_by_code(region).ok_or_else(unknown)?.id;
    write(app, actor, async |tx| {
        let mut invited = 0;
        for organisation in store::organisation::list_unclaimed(tx.db(), region).await? {
            if invited == limit {
                break;
            }
            invited += u64::from(invite(app, tx, &organisation).await?);
        }
        Ok(invited)
    })
    .await
}

async fn invite(app: &App, tx: &mut Tx, organisation: &Organisation) -> Result<bool, AppError> {
    let Some((contact, to)) = to_write_to(tx.db(), organisation.id).await? else { return Ok(false) };
    let dedupe_key = format!("claim-your-profile:{}", organisation.id);
    if store::mail::is_written(tx.db(), &dedupe_key).await? {
        return Ok(false);
    }
    let facts = MailFacts::ClaimYourProfile { organisation: organisation.id, contact: contact.id };
    let kind = MailKind::ClaimYourProfile;
    let (account, language) = (None, contact.language);
    post(app, tx, Post { kind, account, to, language, facts, dedupe_key, priority: PRIORITY }).await?;
    Ok(true)
}
