//! A company or a school comes by itself: it registers, or claims a profile from a list.

mod claim;
mod confirmed;
mod register;
mod search;
mod withdraw;

pub use claim::{ClaimInput, claim};
pub(crate) use confirmed::{ask_coordinator, ask_to_verify, confirmed, join, organisation_of};
pub use register::{Registration, register};
pub use search::{own_claims, search, show_unclaimed};
pub(crate) use withdraw::{dismiss, withdraw_of_account, withdraw_of_organisation};

use chrono::TimeDelta;
use domain::{
    Account, AccountId, Claim, ClaimId, ClaimState, Locale, OrganisationId, TaskKind, TokenKind, email_key,
};

use crate::token::{Minted, mint_many};
use crate::unit_of_work::Subject;
use crate::{AppError, Tx};

/// How long the link holds that confirms an address.
pub(crate) const CONFIRM_WITHIN: TimeDelta = TimeDelta::days(3);

/// Who registers or claims.
#[derive(Clone, Debug)]
pub struct Person {
    /// What to call them.
    pub name: String,
    /// Where to write.
    pub email: String,
    /// In which language.
    pub language: Locale,
    /// From which network, shortened.
    pub network: Option<String>,
}

/// The claim as logs name it.
pub(crate) const fn subject(id: ClaimId) -> Subject {
    Subject { kind: "claim", id: id.as_uuid() }
}

/// Notes who says that they speak for an organisation, and has the link written that shows whose the address is. An
/// account with the address is used, a new one made otherwise: the answer is the same.
async fn note_claim(
    tx: &mut Tx,
    person: &Person,
    name: &str,
    organisation: OrganisationId,
    registration_number: Option<String>,
) -> Result<(), AppError> {
    let known = store::account::find_by_email_key(tx.db(), &email_key(&person.email)).await?;
    let account = if let Some(account) = known {
        account
    } else {
        let id = AccountId::from_uuid(tx.uuid());
        let email = person.email.trim().to_owned();
        let account = Account::new(id, Some(name.to_owned()), email, person.language, tx.now());
        store::account::insert(tx.db(), &account).await?;
        account
    };
    let claim = Claim {
        id: ClaimId::from_uuid(tx.uuid()),
        organisation,
        account: account.id,
        state: ClaimState::Unconfirmed,
        created_at: tx.now(),
        decided_at: None,
        decided_by: None,
        registration_number,
        reason: None,
    };
    store::claim::insert(tx.db(), &claim).await?;
    tx.became(subject(claim.id), crate::unit_of_work::Became::new(None, claim.state.as_str(), "own"));
    tx.audit("claim.make", subject(claim.id), &["state"]);
    let minted = Minted {
        account: Some(account.id),
        subject: Some(claim.id.as_uuid()),
        expires_at: Some(tx.now() + CONFIRM_WITHIN),
        ..Minted::of(TokenKind::ConfirmAddress)
    };
    for (token, _) in mint_many(tx, vec![minted]).await? {
        tx.task(TaskKind::MailLink, token.as_uuid());
    }
    Ok(())
}
