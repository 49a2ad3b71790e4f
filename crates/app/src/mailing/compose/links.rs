//! Where a mail leads: pages, one need's list, an answer, and the way out.

use chrono::TimeDelta;
use domain::{NeedId, OfferId, OrganisationId, Scope, TokenKind};
use uuid::Uuid;

use super::{About, Draft};
use crate::AppError;
use crate::answer::{Reader, links_of};
use crate::token::Minted;

/// How long the link in a mail opens the list.
const LINK_HOLDS: TimeDelta = TimeDelta::days(60);

impl About<'_> {
    /// The address of a page.
    pub(super) fn page(&self, path: &str) -> String {
        format!("{}{path}", self.app.settings.base_url)
    }

    /// Where one changes what is sent.
    pub(super) fn settings(&self) -> String {
        self.page("/account/preferences")
    }

    /// Why a pair fits; either side may ask.
    pub(super) fn pair_page(&self, offer: OfferId, need: NeedId) -> String {
        self.page(&format!("/explanations?offer={offer}&need={need}"))
    }

    /// Opens one need's list without signing in.
    pub(super) fn need_link(
        &self,
        draft: &mut Draft<'_>,
        organisation: OrganisationId,
        need: NeedId,
    ) -> String {
        let minted = Minted {
            account: self.mail.account,
            organisation: Some(organisation),
            subject: Some(need.as_uuid()),
            scopes: vec![Scope::Pages],
            expires_at: Some(draft.now() + LINK_HOLDS),
            ..Minted::of(TokenKind::Answer)
        };
        let key = draft.mint(minted);
        self.page(&format!("/enter/{key}?to=/needs/{need}/suggestions"))
    }

    /// One press answers, without signing in.
    pub(super) fn answer_link(
        &self,
        draft: &mut Draft<'_>,
        organisation: OrganisationId,
        subject: Uuid,
        kind: TokenKind,
    ) -> String {
        let reader = Reader { account: self.mail.account, contact: None, organisation };
        links_of(self.app, draft, reader, subject, &[kind]).of(kind)
    }

    /// One press ends mails of the kinds that this one is of.
    pub(super) fn unsubscribe(&self, draft: &mut Draft<'_>, organisation: Option<OrganisationId>) -> String {
        let minted = Minted {
            account: self.mail.account,
            organisation,
            subject: Some(self.mail.id.as_uuid()),
            ..Minted::of(TokenKind::Unsubscribe)
        };
        self.page(&format!("/unsubscribe/{}", draft.mint(minted)))
    }

    /// An organisation's name; `None` = it is gone.
    pub(super) async fn name_of(
        &self,
        draft: &Draft<'_>,
        organisation: Option<OrganisationId>,
    ) -> Result<Option<String>, AppError> {
        let Some(id) = organisation else { return Ok(None) };
        Ok(draft.organisation(id).await?.map(|organisation| organisation.name))
    }

    /// The name of who gives an offer; `None` = it is gone.
    pub(super) async fn host_of(
        &self,
        draft: &Draft<'_>,
        offer: OfferId,
    ) -> Result<Option<String>, AppError> {
        let offer = draft.offer(offer).await?;
        self.name_of(draft, offer.map(|offer| offer.host)).await
    }
}
