//! Everything that is kept of a person, for the person (GDPR, Art. 15 and 20).

use domain::{Actor, Claim, TokenKind};
use serde_json::{Value, json};

use crate::{App, AppError, policy};

/// Rows of the audit log that are given, the newest.
const MOST: u64 = 10_000;

/// Everything that is kept of who asks, as JSON. What they sign in with is told of, and not given.
///
/// # Errors
///
/// [`AppError::Forbidden`] for tokens.
pub async fn export_data(app: &App, actor: &Actor) -> Result<Value, AppError> {
    let id = policy::may_manage_account(actor)?;
    let db = app.databases.reader();
    let now = app.sources.clock.now();
    let account = store::account::find(&db, id).await?.ok_or(AppError::NotFound)?;
    let own = store::account::organisations_of(&db, id).await?;
    let sessions = store::session::list_of_account(&db, id, now).await?;
    let tokens = store::token::list_of(&db, id, TokenKind::Api).await?;
    let claims = store::claim::list_of_account(&db, id).await?;
    let mails = store::mail::list_of_account(&db, id).await?;
    let done = store::log::audit_of_account(&db, id, MOST).await?;
    Ok(json!({
        "exported_at": now,
        "account": {
            "id": id,
            "name": account.name,
            "email": account.email,
            "new_email": account.new_email,
            "email_confirmed_at": account.email_confirmed_at,
            "language": account.language,
            "system_role": account.system_role,
            "mail_choices": account.wishes.choices,
            "time_zone": account.wishes.zone.name(),
            "quiet_hours": account.wishes.quiet.map(|(from, to)| [from, to]),
            "has_password": account.has_password,
            "has_second_factor": account.has_second_factor,
            "created_at": account.created_at,
        },
        "organisations": own.iter().map(|(id, role)| json!({ "id": id, "role": role })).collect::<Vec<_>>(),
        "sessions": sessions.iter().map(|session| json!({
            "created_at": session.created_at,
            "last_seen_at": session.last_seen_at,
            "network": session.network,
            "device": session.device,
        })).collect::<Vec<_>>(),
        "tokens": tokens.iter().map(|token| json!({
            "name": token.name,
            "scopes": token.scopes,
            "created_at": token.created_at,
            "expires_at": token.expires_at,
            "last_used_at": token.last_used_at,
        })).collect::<Vec<_>>(),
        "claims": claims.iter().map(of_claim).collect::<Vec<_>>(),
        "mails": mails.iter().map(|mail| json!({
            "kind": mail.kind,
            "to": mail.to_address,
            "state": mail.state,
            "dated_at": mail.dated_at,
        })).collect::<Vec<_>>(),
        "done": done.iter().map(|entry| json!({
            "at": entry.at,
            "action": entry.action,
            "subject_kind": entry.subject_kind,
            "subject": entry.subject,
        })).collect::<Vec<_>>(),
    }))
}

fn of_claim(claim: &Claim) -> Value {
    json!({
        "organisation": claim.organisation,
        "state": claim.state,
        "registration_number": claim.registration_number,
        "reason": claim.reason,
        "created_at": claim.created_at,
    })
}
