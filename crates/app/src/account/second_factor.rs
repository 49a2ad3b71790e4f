//! The second factor: a code of an authenticator app, new every thirty seconds (TOTP, RFC 6238).

use domain::{Account, AccountId, AuthLevel, FieldError, SecurityChange, TokenKind};
use totp_rs::{Builder, Secret, Totp};

use super::{freshly_confirmed, recovery, subject, tell};
use crate::session::OpenSession;
use crate::sign_in::NewSession;
use crate::token::{hash_of, written};
use crate::{App, AppError, Tx, write};

/// Bytes of a secret (RFC 4226, 4: 160 bits are recommended).
const SECRET_BYTES: usize = 20;

/// What an authenticator app is given.
#[derive(Clone, Debug)]
pub struct Enrolment {
    /// The secret as people type it, in base 32.
    pub secret: String,
    /// The same as an address that a picture carries.
    pub uri: String,
    /// The secret sealed: comes back with the first code, so that nothing is kept until then.
    pub sealed: String,
}

/// Makes a secret to be tried out. It counts once a code of it was typed.
///
/// # Errors
///
/// [`AppError::ConfirmFirst`] where the session was not confirmed lately; [`AppError::Forbidden`] where the account has
/// a second factor that was not shown yet.
pub fn begin_second_factor(app: &App, open: &OpenSession) -> Result<Enrolment, AppError> {
    let id = may_enrol(app, open)?;
    let random = app.sources.ids.secret();
    let secret: [u8; SECRET_BYTES] =
        *random.first_chunk().ok_or_else(|| AppError::unexpected("a short secret"))?;
    let sealed = app.settings.keys.seal(&purpose(id), &app.sources.ids.secret(), &secret);
    let label = open.account.email.clone().unwrap_or_default().replace(':', "");
    let totp = Builder::new()
        .with_secret(secret.to_vec())
        .with_issuer(Some("Praktika"))
        .with_account_name(label)
        .build()
        .map_err(AppError::unexpected)?;
    Ok(Enrolment {
        secret: Secret::new(Box::new(secret)).to_base32(),
        uri: totp.to_url().map_err(AppError::unexpected)?,
        sealed: sealed.ok_or_else(|| AppError::unexpected("nothing could be sealed"))?,
    })
}

/// Who is only half signed in may set up a first second factor, and does so because they have to.
fn may_enrol(app: &App, open: &OpenSession) -> Result<AccountId, AppError> {
    if open.is_half_open() && !open.account.has_second_factor {
        let is_fresh = app.sources.clock.now() - open.session.confirmed_at < domain::FRESHLY_CONFIRMED;
        return if is_fresh { Ok(open.account.id) } else { Err(AppError::ConfirmFirst) };
    }
    freshly_confirmed(app, open)
}

/// Sets the second factor up with its first code; gives the recovery codes, which are shown once, and the session with
/// another secret, since its rights have changed.
///
/// # Errors
///
/// As [`begin_second_factor`], and [`AppError::Invalid`] (`code-wrong`).
pub async fn confirm_second_factor(
    app: &App,
    open: &OpenSession,
    sealed: &str,
    code: &str,
) -> Result<(Vec<String>, NewSession), AppError> {
    let id = may_enrol(app, open)?;
    let wrong = || AppError::from(FieldError::new("code", "code-wrong"));
    let secret = app.settings.keys.open(&purpose(id), sealed).ok_or_else(wrong)?;
    let step = step_of(&secret, code, app.sources.clock.now().timestamp()).ok_or_else(wrong)?;
    write(app, &open.actor, async |tx| {
        // Set up meanwhile, from another session that was half open, too.
        let found = store::account::lock(tx.db(), id).await?.ok_or(AppError::NotFound)?;
        if found.has_second_factor != open.account.has_second_factor {
            return Err(AppError::ChangedMeanwhile);
        }
        store::account::set_totp_secret(tx.db(), id, Some(sealed.to_owned())).await?;
        store::account::take_totp_step(tx.db(), id, step).await?;
        tx.audit_of(id, "account.second_factor_on", subject(id), &["totp_secret"]);
        let codes = recovery::replace(tx, id).await?;
        store::session::end_others(tx.db(), id, open.session.id, tx.now()).await?;
        let secret = written(&tx.secret());
        store::session::confirm(tx.db(), open.session.id, AuthLevel::Full, tx.now()).await?;
        store::session::replace_secret(tx.db(), open.session.id, &hash_of(&secret)).await?;
        tell(app, tx, &open.account, SecurityChange::SecondFactorOn).await?;
        Ok((codes, NewSession { secret, session: open.session.clone() }))
    })
    .await
}

/// Removes the second factor, and ends the other sessions.
///
/// # Errors
///
/// [`AppError::ConfirmFirst`]; [`AppError::Forbidden`] for coordinators and admins, who have to have one.
pub async fn remove_second_factor(app: &App, open: &OpenSession) -> Result<(), AppError> {
    let id = freshly_confirmed(app, open)?;
    if open.account.system_role.is_some() {
        return Err(AppError::Forbidden);
    }
    write(app, &open.actor, async |tx| {
        store::account::set_totp_secret(tx.db(), id, None).await?;
        store::token::revoke_all(tx.db(), id, &[TokenKind::Recovery], tx.now()).await?;
        store::session::end_others(tx.db(), id, open.session.id, tx.now()).await?;
        tx.audit("account.second_factor_off", subject(id), &["totp_secret"]);
        tell(app, tx, &open.account, SecurityChange::SecondFactorOff).await
    })
    .await
}

/// Whether a code is the account's: of the app, each taken once, or a recovery code, which then is used up.
pub(crate) async fn check_code(app: &App, tx: &mut Tx, id: AccountId, code: &str) -> Result<bool, AppError> {
    let Some(sealed) = store::account::credentials(tx.db(), id).await?.totp_secret else { return Ok(false) };
    let secret = app.settings.keys.open(&purpose(id), &sealed);
    if secret.is_none() {
        tracing::error!(account.id = %id, "a second factor was sealed with a key that is gone: recovery codes open it");
    }
    if let Some(step) = secret.and_then(|secret| step_of(&secret, code, tx.now().timestamp())) {
        return Ok(store::account::take_totp_step(tx.db(), id, step).await?);
    }
    if !recovery::spend(tx, id, code).await? {
        return Ok(false);
    }
    let account: Option<Account> = store::account::find(tx.db(), id).await?;
    if let Some(account) = account {
        tell(app, tx, &account, SecurityChange::RecoveryCodeUsed).await?;
    }
    Ok(true)
}

/// For one account alone: a sealed secret opens for no other.
fn purpose(id: AccountId) -> String {
    format!("totp {id}")
}

/// The step of a code that is right now, or was or will be thirty seconds away.
pub(crate) fn step_of(secret: &[u8], code: &str, now: i64) -> Option<i64> {
    let totp: Totp = Builder::new().with_secret(secret.to_vec()).build().ok()?;
    let digits: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
    let step = totp.check(&digits, u64::try_from(now).ok()?)?;
    i64::try_from(step).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vector of RFC 6238, appendix B, for SHA-1, cut to six digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        for (at, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924")] {
            assert_eq!(step_of(secret, code, at), Some(at / 30), "{at}");
            assert_eq!(step_of(secret, code, at + 29), Some(at / 30), "{at}: a step later");
            assert_eq!(step_of(secret, code, at + 90), None, "{at}: too late");
        }
        for wrong in ["", "28708", "2870822", "abcdef", "28 70 83"] {
            assert_eq!(step_of(secret, wrong, 59), None, "{wrong}");
        }
        assert_eq!(step_of(secret, " 287 082 ", 59), Some(1));
    }
}
