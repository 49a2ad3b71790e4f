//! Mails about the account itself: links that were asked for, and what protects it.

use domain::{AccountId, SecurityChange, TokenId, TokenKind};
use mail::message::{
    AddressChanged, AddressToConfirm, ColleagueInvited, NewAddressToConfirm, SecurityChanged, SignInLink,
    VerificationOverdue,
};
use store::token::Token;

use super::{About, Draft, Written};
use crate::AppError;
use crate::colleague::INVITATION_HOLDS;
use crate::registration::{self, CONFIRM_WITHIN};
use crate::sign_in::LINK_HOLDS;

impl About<'_> {
    /// A link gets its secret here, so that nobody but the mail knows it.
    pub(super) async fn link(&self, draft: &mut Draft<'_>, id: TokenId) -> Result<Option<Written>, AppError> {
        let Some(token) = store::token::find(draft.db(), id).await? else { return Ok(None) };
        if !token.holds(draft.now()) {
            return Ok(None);
        }
        let secret = draft.rehash(id);
        let link = self.page(&format!("/sign-in/link/{secret}"));
        let recipient_name = self.recipient.to_owned();
        match token.kind {
            TokenKind::SignIn => self.words(&SignInLink { recipient_name, link, minutes: minutes() }),
            TokenKind::ChangeAddress => {
                self.words(&NewAddressToConfirm { recipient_name, link, minutes: minutes() })
            }
            TokenKind::ConfirmAddress => {
                let organisation = registration::organisation_of(draft.db(), &token).await?;
                let organisation = organisation.map(|organisation| organisation.name);
                let days = days(CONFIRM_WITHIN);
                self.words(&AddressToConfirm { recipient_name, organisation, link, days })
            }
            TokenKind::Invite => self.invited(draft, &token, link).await,
            _ => Ok(None),
        }
    }

    async fn invited(
        &self,
        draft: &Draft<'_>,
        token: &Token,
        link: String,
    ) -> Result<Option<Written>, AppError> {
        let Some(id) = token.organisation else { return Ok(None) };
        let Some(organisation) = draft.organisation(id).await? else { return Ok(None) };
        let inviter = match token.subject.map(AccountId::from_uuid) {
            Some(inviter) => store::account::find(draft.db(), inviter).await?,
            None => None,
        };
        self.words(&ColleagueInvited {
            recipient_name: self.recipient.to_owned(),
            inviter: inviter.and_then(|inviter| inviter.name).unwrap_or_default(),
            organisation: organisation.name,
            link,
            days: days(INVITATION_HOLDS),
            hands_over: token.subject.is_some(),
        })
    }

    pub(super) fn address_changed(&self) -> Result<Option<Written>, AppError> {
        let recipient_name = self.recipient.to_owned();
        self.words(&AddressChanged { recipient_name, link: self.page("/account") })
    }

    pub(super) fn security_changed(&self, what: SecurityChange) -> Result<Option<Written>, AppError> {
        let recipient_name = self.recipient.to_owned();
        self.words(&SecurityChanged { recipient_name, what, link: self.page("/account/sessions") })
    }

    pub(super) fn verification_overdue(&self, count: u32) -> Result<Option<Written>, AppError> {
        let recipient_name = self.recipient.to_owned();
        self.words(&VerificationOverdue { recipient_name, count, link: self.page("/verification") })
    }
}

fn minutes() -> u32 {
    u32::try_from(LINK_HOLDS.num_minutes()).unwrap_or(u32::MAX)
}

fn days(time: chrono::TimeDelta) -> u32 {
    u32::try_from(time.num_days()).unwrap_or(u32::MAX)
}
