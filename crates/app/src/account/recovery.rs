//! Codes on paper that stand in for the second factor, once each.

use domain::{AccountId, SecurityChange, TokenKind};
use store::token::Token;

use super::{freshly_confirmed, subject, tell};
use crate::session::OpenSession;
use crate::token::hash_of;
use crate::{App, AppError, Tx, write};

/// How many there are.
const CODES: usize = 8;
/// Letters of a code: 24 of five bits are 120 bits, so that a plain hash keeps them (ASVS 5.0, 6.5.2: 112 at least).
const LETTERS: usize = 24;

/// Makes new recovery codes; the old ones open nothing any more. They are shown once.
///
/// # Errors
///
/// [`AppError::ConfirmFirst`]; [`AppError::Forbidden`] where the account has no second factor.
pub async fn new_recovery_codes(app: &App, open: &OpenSession) -> Result<Vec<String>, AppError> {
    let id = freshly_confirmed(app, open)?;
    if !open.account.has_second_factor {
        return Err(AppError::Forbidden);
    }
    write(app, &open.actor, async |tx| {
        let codes = replace(tx, id).await?;
        tell(app, tx, &open.account, SecurityChange::RecoveryCodesNew).await?;
        Ok(codes)
    })
    .await
}

/// Takes the old codes back and notes new ones.
pub(super) async fn replace(tx: &mut Tx, id: AccountId) -> Result<Vec<String>, AppError> {
    store::token::revoke_all(tx.db(), id, &[TokenKind::Recovery], tx.now()).await?;
    let codes: Vec<String> = (0..CODES).map(|_| written(&tx.secret())).collect();
    let tokens: Vec<Token> = codes.iter().map(|code| token(tx, id, code)).collect();
    store::token::insert_many(tx.db(), &tokens).await?;
    tx.audit("account.recovery_codes", subject(id), &["recovery_codes"]);
    Ok(codes)
}

/// Uses a recovery code up; `false` where it is none of the account's.
pub(super) async fn spend(tx: &Tx, id: AccountId, typed: &str) -> Result<bool, AppError> {
    let found = store::token::find_by_hash(tx.db(), &hash_of(&normalised(typed))).await?;
    let own = |token: &Token| token.kind == TokenKind::Recovery && token.account == Some(id);
    let Some(token) = found.filter(own).filter(|token| token.holds(tx.now())) else { return Ok(false) };
    Ok(store::token::spend(tx.db(), token.id, tx.now()).await?)
}

fn token(tx: &Tx, id: AccountId, code: &str) -> Token {
    Token {
        id: domain::TokenId::from_uuid(tx.uuid()),
        kind: TokenKind::Recovery,
        hash: hash_of(&normalised(code)),
        account: Some(id),
        contact: None,
        organisation: None,
        subject: None,
        scopes: vec![],
        browser: None,
        code: None,
        tries: 0,
        name: None,
        created_at: tx.now(),
        expires_at: None,
        used_at: None,
        revoked_at: None,
        last_used_at: None,
        created_by: None,
    }
}

/// Four groups of six letters (RFC 4648's base 32, which has neither 0 nor 1).
pub(crate) fn written(secret: &[u8; 32]) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let letter = |byte: &u8| ALPHABET.get(usize::from(byte & 31)).map_or('A', |letter| char::from(*letter));
    let letters: Vec<char> = secret.iter().take(LETTERS).map(letter).collect();
    let groups = letters.chunks(6).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join("-")
}

/// A code as it is compared: capitals, without what stands between its letters.
pub(crate) fn normalised(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_four_groups_and_is_read_as_people_type_it() {
        let code = written(&[37; 32]);
        assert_eq!(code, "FFFFFF-FFFFFF-FFFFFF-FFFFFF");
        assert_eq!(normalised(" ffffff ffffff-FFFFFF ffffff"), normalised(&code));
    }
}
