//! Secrets that were handed out. Only their hashes are kept.

mod find;
mod spend;
mod write;

use chrono::{DateTime, Utc};
use domain::{AccountId, ContactId, OrganisationId, Scope, TokenId, TokenKind};
use uuid::Uuid;

pub use find::{find, find_by_hash, list_of, list_of_organisation};
pub use spend::{
    count_try, forget_names, prune, revoke, revoke_all, revoke_invitation, revoke_made_by, revoke_of_contact,
    revoke_of_organisation, revoke_one, spend,
};
pub use write::{insert, insert_many, rehash, touch};

use crate::{
    StoreError,
    entity::token::Model,
    stored::{from_json, number, word},
};

const TABLE: &str = "token";

/// A secret that was handed out: what it opens, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Identifies it; never the secret itself.
    pub id: TokenId,
    /// What it is for.
    pub kind: TokenKind,
    /// SHA-256 of the secret.
    pub hash: [u8; 32],
    /// On whose behalf, where it is a person's.
    pub account: Option<AccountId>,
    /// The contact person to whom it was given.
    pub contact: Option<ContactId>,
    /// For which organisation; `None` = an admin's.
    pub organisation: Option<OrganisationId>,
    /// What it is limited to, where it is: a need, a claim, an offer.
    pub subject: Option<Uuid>,
    /// What it allows.
    pub scopes: Vec<Scope>,
    /// SHA-256 of the secret of the browser in which it was asked for.
    pub browser: Option<[u8; 32]>,
    /// SHA-256 of the short code that another device is asked for.
    pub code: Option<[u8; 32]>,
    /// Wrong codes so far.
    pub tries: u32,
    /// What its owner calls it.
    pub name: Option<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// From when it opens nothing any more.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was used, where it may be used once.
    pub used_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was last used, to the minute, where it may be used again and again.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Who made it for somebody else: who invited.
    pub created_by: Option<AccountId>,
}

impl Token {
    /// Whether it still opens something.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.used_at.is_none() && self.revoked_at.is_none() && self.expires_at.is_none_or(|end| now < end)
    }
}

fn to_token(row: Model) -> Result<Token, StoreError> {
    let hash = |column: &'static str, digits: &str| {
        from_hex(digits)
            .ok_or_else(|| StoreError::corrupt(TABLE, format_args!("{column} is not 64 hex digits")))
    };
    Ok(Token {
        id: TokenId::from_uuid(row.id),
        kind: word(TABLE, &row.kind)?,
        hash: hash("token_hash", &row.token_hash)?,
        account: row.account_id.map(AccountId::from_uuid),
        contact: row.contact_id.map(ContactId::from_uuid),
        organisation: row.organisation_id.map(OrganisationId::from_uuid),
        subject: row.subject_id,
        scopes: from_json(TABLE, "scopes", row.scopes)?,
        browser: row.browser_hash.map(|digits| hash("browser_hash", &digits)).transpose()?,
        code: row.code_hash.map(|digits| hash("code_hash", &digits)).transpose()?,
        tries: number(TABLE, "tries", row.tries)?,
        name: row.name,
        created_at: row.created_at,
        expires_at: row.expires_at,
        used_at: row.used_at,
        revoked_at: row.revoked_at,
        last_used_at: row.last_used_at,
        created_by: row.created_by_id.map(AccountId::from_uuid),
    })
}

pub(crate) fn to_hex(bytes: &[u8; 32]) -> String {
    let digit = |n: u8| char::from_digit(n.into(), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn from_hex(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; 32];
    for (n, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * n..2 * n + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_comes_back_from_its_digits() {
        let mut hash = [0; 32];
        hash.iter_mut().zip(0_u8..).for_each(|(byte, n)| *byte = n.wrapping_mul(37));
        assert!(to_hex(&hash).starts_with("00254a6f"));
        assert_eq!(from_hex(&to_hex(&hash)), Some(hash));
        assert_eq!(from_hex("00"), None);
        assert_eq!(from_hex(&"g".repeat(64)), None);
    }
}
