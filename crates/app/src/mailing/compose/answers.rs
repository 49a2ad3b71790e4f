//! Mails that are answered by a link, without an account.

use domain::{ContactId, OfferId, SuggestionId, SuggestionState, TokenKind};
use mail::message::{OfferPaused, OfferStillValid, SchoolInterested};

use super::{About, Draft, Written, suggestion::need_in_words};
use crate::answer::{Links, Reader, links_of};
use crate::{AppError, freshness};

/// What a contact may answer to a school that is interested.
const TO_A_SCHOOL: [TokenKind; 5] = [
    TokenKind::Interested,
    TokenKind::CallMe,
    TokenKind::NotNow,
    TokenKind::RemoveMe,
    TokenKind::Unsubscribe,
];
/// What may be answered about an offer that was not confirmed for a while.
const ABOUT_AN_OFFER: [TokenKind; 3] = [TokenKind::StillValid, TokenKind::RemoveMe, TokenKind::Unsubscribe];

impl About<'_> {
    pub(super) async fn school_interested(
        &self,
        draft: &mut Draft<'_>,
        id: SuggestionId,
        contact: Option<ContactId>,
    ) -> Result<Option<Written>, AppError> {
        let Some(pair) = store::suggestion::find(draft.db(), id).await? else { return Ok(None) };
        if pair.state != SuggestionState::Interested || pair.host_answer.is_some() {
            return Ok(None);
        }
        let need = draft.need(pair.need).await?;
        let offer = draft.offer(pair.offer).await?;
        let (Some(need), Some(offer)) = (need, offer) else { return Ok(None) };
        let mut sides = store::organisation::names(draft.db(), &[need.sending, offer.host]).await?;
        let (Some(school), Some(host)) = (sides.remove(&need.sending), sides.remove(&offer.host)) else {
            return Ok(None);
        };
        if !self.may_write_to(draft, contact).await? {
            return Ok(None);
        }
        let known = draft.known().await?;
        let catalogue = known.catalogue();
        let wanted = need_in_words(self.t, catalogue, draft, &need).await?;
        let place = catalogue.location_name(&need.location, self.t.locale);
        let reader = Reader { account: self.mail.account, contact, organisation: host.id };
        let links = links_of(self.app, draft, reader, id.as_uuid(), &TO_A_SCHOOL);
        let unsubscribe = self.way_out(draft, reader, &links);
        let message = SchoolInterested {
            recipient_name: self.recipient.to_owned(),
            company: host.name,
            school: school.name,
            need: wanted,
            offer: offer.title,
            names_kosovo: i18n::names_kosovo(&place),
            place,
            interested: links.of(TokenKind::Interested),
            call_me: links.of(TokenKind::CallMe),
            not_now: links.of(TokenKind::NotNow),
            remove_me: contact.map(|_| links.of(TokenKind::RemoveMe)),
            unsubscribe: unsubscribe.clone(),
        };
        self.words_to_leave(&message, unsubscribe)
    }

    pub(super) async fn offer_still_valid(
        &self,
        draft: &mut Draft<'_>,
        id: OfferId,
        contact: Option<ContactId>,
    ) -> Result<Option<Written>, AppError> {
        let Some(offer) = draft.offer(id).await? else { return Ok(None) };
        let Some(host) = draft.organisation(offer.host).await? else { return Ok(None) };
        if offer.state != domain::OfferState::Published || !self.may_write_to(draft, contact).await? {
            return Ok(None);
        }
        let since = freshness::last_word(&offer);
        let reader = Reader { account: self.mail.account, contact, organisation: host.id };
        let links = links_of(self.app, draft, reader, id.as_uuid(), &ABOUT_AN_OFFER);
        let unsubscribe = self.way_out(draft, reader, &links);
        let message = OfferStillValid {
            recipient_name: self.recipient.to_owned(),
            company: host.name,
            offer: offer.title,
            since: self.t.date(since),
            still_valid: links.of(TokenKind::StillValid),
            withdraw: self.mail.account.map(|_| self.page(&format!("/offers/{id}"))),
            remove_me: contact.map(|_| links.of(TokenKind::RemoveMe)),
            unsubscribe: unsubscribe.clone(),
        };
        self.words_to_leave(&message, unsubscribe)
    }

    pub(super) async fn offer_paused(
        &self,
        draft: &mut Draft<'_>,
        id: OfferId,
        contact: Option<ContactId>,
    ) -> Result<Option<Written>, AppError> {
        let Some(offer) = draft.offer(id).await? else { return Ok(None) };
        let Some(host) = draft.organisation(offer.host).await? else { return Ok(None) };
        if offer.state != domain::OfferState::Paused || !self.may_write_to(draft, contact).await? {
            return Ok(None);
        }
        let reader = Reader { account: self.mail.account, contact, organisation: host.id };
        let links = links_of(self.app, draft, reader, id.as_uuid(), &ABOUT_AN_OFFER);
        let unsubscribe = self.way_out(draft, reader, &links);
        let message = OfferPaused {
            recipient_name: self.recipient.to_owned(),
            company: host.name,
            since: self.t.date(freshness::last_word(&offer)),
            offer: offer.title,
            still_valid: links.of(TokenKind::StillValid),
            withdraw: self.mail.account.map(|_| self.page(&format!("/offers/{id}"))),
            settings_link: self.mail.account.map(|_| self.settings()),
            remove_me: contact.map(|_| links.of(TokenKind::RemoveMe)),
            unsubscribe: unsubscribe.clone(),
        };
        self.words_to_leave(&message, unsubscribe)
    }

    /// An account ends mails of a kind, a contact all mails.
    fn way_out(&self, draft: &mut Draft<'_>, reader: Reader, links: &Links) -> String {
        match self.mail.account {
            Some(_) => self.unsubscribe(draft, Some(reader.organisation)),
            None => links.of(TokenKind::Unsubscribe),
        }
    }

    /// Whether a contact still wants mail, and still is one.
    pub(super) async fn may_write_to(
        &self,
        draft: &Draft<'_>,
        contact: Option<ContactId>,
    ) -> Result<bool, AppError> {
        let Some(contact) = contact else { return Ok(true) };
        let found = store::account::find_contact(draft.db(), contact).await?;
        Ok(found.is_some_and(|contact| contact.no_mail_since.is_none() && contact.email.is_some()))
    }
}
