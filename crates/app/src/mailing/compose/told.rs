//! Mails about one thing: a need that fits, an offer or an accreditation that ends, somebody who can't be reached, a
//! profile that is nobody's yet.

use domain::{AccountId, ContactId, NeedId, NotificationFacts, OfferId, OrganisationId, TokenKind, Told};
use mail::message::{AccreditationExpiring, ClaimYourProfile, ContactUnreachable, NeedFits, OfferExpiring};

use super::{About, Draft, Written, suggestion::need_in_words};
use crate::AppError;
use crate::answer::{Reader, links_of};

impl About<'_> {
    /// The first of the pairs that still stands, and how many others do.
    pub(super) async fn needs_fit(
        &self,
        draft: &mut Draft<'_>,
        organisation: OrganisationId,
        pairs: &[(NeedId, OfferId)],
    ) -> Result<Option<Written>, AppError> {
        let mut standing = Vec::new();
        for (need, offer) in pairs {
            if draft.list(*need).await?.iter().any(|pair| pair.offer == *offer) {
                standing.push((*need, *offer));
            }
        }
        let Some((need, offer)) = standing.first().copied() else { return Ok(None) };
        let needs: std::collections::BTreeSet<_> = standing.iter().map(|(need, _)| *need).collect();
        let Some(company) = self.name_of(draft, Some(organisation)).await? else { return Ok(None) };
        let found = draft.need(need).await?;
        let offered = draft.offer(offer).await?;
        let (Some(need), Some(offer)) = (found, offered) else { return Ok(None) };
        let Some(school) = self.name_of(draft, Some(need.sending)).await? else { return Ok(None) };
        let known = draft.known().await?;
        let catalogue = known.catalogue();
        let words = need_in_words(self.t, catalogue, draft, &need).await?;
        let place = catalogue.location_name(&need.location, self.t.locale);
        let unsubscribe = self.unsubscribe(draft, Some(organisation));
        let message = NeedFits {
            recipient_name: self.recipient.to_owned(),
            company,
            offer: offer.title,
            school,
            need: words,
            names_kosovo: i18n::names_kosovo(&place),
            place,
            when: need.period.map(|period| self.t.date_range(period)).unwrap_or_default(),
            others: needs.len() - 1,
            link: self.pair_page(offer.id, need.id),
            settings_link: self.settings(),
            unsubscribe: unsubscribe.clone(),
        };
        self.words_to_leave(&message, unsubscribe)
    }

    /// What has no facts of its own.
    pub(super) async fn told(&self, draft: &mut Draft<'_>, told: &Told) -> Result<Option<Written>, AppError> {
        let Some(organisation) = self.name_of(draft, told.organisation).await? else { return Ok(None) };
        match &told.what {
            NotificationFacts::OfferExpiring { offer, ends_on } => {
                let Some(offer) = draft.offer(*offer).await? else { return Ok(None) };
                let unsubscribe = self.unsubscribe(draft, told.organisation);
                let message = OfferExpiring {
                    recipient_name: self.recipient.to_owned(),
                    company: organisation,
                    offer: offer.title,
                    date: self.t.date(*ends_on),
                    link: self.page(&format!("/offers/{}", offer.id)),
                    settings_link: self.settings(),
                    unsubscribe: unsubscribe.clone(),
                };
                self.words_to_leave(&message, unsubscribe)
            }
            NotificationFacts::AccreditationExpiring { accreditation, ends_on } => {
                self.accreditation_expiring(draft, told, organisation, (*accreditation, *ends_on)).await
            }
            NotificationFacts::ContactUnreachable { account, contact, reason } => {
                let person = self.person(draft, *account, *contact).await?;
                let Some(person) = person else { return Ok(None) };
                let unsubscribe = self.unsubscribe(draft, told.organisation);
                let message = ContactUnreachable {
                    recipient_name: self.recipient.to_owned(),
                    person,
                    organisation,
                    reason: *reason,
                    link: self.page("/colleagues"),
                    settings_link: self.settings(),
                    unsubscribe: unsubscribe.clone(),
                };
                self.words_to_leave(&message, unsubscribe)
            }
            // The others have facts of their own.
            _ => Ok(None),
        }
    }

    async fn accreditation_expiring(
        &self,
        draft: &mut Draft<'_>,
        told: &Told,
        company: String,
        (accreditation, ends_on): (uuid::Uuid, chrono::NaiveDate),
    ) -> Result<Option<Written>, AppError> {
        let found = store::accreditation::list_by_ids(draft.db(), &[accreditation]).await?.pop();
        let Some(found) = found else { return Ok(None) };
        let known = draft.known().await?;
        let unsubscribe = self.unsubscribe(draft, told.organisation);
        let message = AccreditationExpiring {
            recipient_name: self.recipient.to_owned(),
            company,
            trade: known.catalogue().trade_name(found.accreditation.trade, self.t.locale),
            issuer: found.accreditation.issuer,
            date: self.t.date(ends_on),
            link: self.page("/"),
            settings_link: self.settings(),
            unsubscribe: unsubscribe.clone(),
        };
        self.words_to_leave(&message, unsubscribe)
    }

    pub(super) async fn claim_your_profile(
        &self,
        draft: &mut Draft<'_>,
        id: OrganisationId,
        contact: ContactId,
    ) -> Result<Option<Written>, AppError> {
        let Some(organisation) = draft.organisation(id).await? else { return Ok(None) };
        let is_free = organisation.state == domain::OrganisationState::Unclaimed;
        if !is_free || !self.may_write_to(draft, Some(contact)).await? {
            return Ok(None);
        }
        let reader = Reader { account: None, contact: Some(contact), organisation: id };
        let kinds = [TokenKind::RemoveMe, TokenKind::Unsubscribe];
        let links = links_of(self.app, draft, reader, self.mail.id.as_uuid(), &kinds);
        let unsubscribe = links.of(TokenKind::Unsubscribe);
        let message = ClaimYourProfile {
            recipient_name: self.recipient.to_owned(),
            organisation: organisation.name,
            source: organisation.origin.map(|origin| origin.source).unwrap_or_default(),
            link: self.page(&format!("/claim/{id}")),
            remove_me: links.of(TokenKind::RemoveMe),
            unsubscribe: unsubscribe.clone(),
        };
        self.words_to_leave(&message, unsubscribe)
    }

    /// What to call somebody; `None` = they are gone.
    pub(super) async fn person(
        &self,
        draft: &Draft<'_>,
        account: Option<AccountId>,
        contact: Option<ContactId>,
    ) -> Result<Option<String>, AppError> {
        let name = match (account, contact) {
            (Some(account), _) => {
                let found = store::account::find(draft.db(), account).await?;
                // Whoever never said their name is known by where mail goes.
                found.and_then(|account| account.name.or(account.email))
            }
            (None, Some(contact)) => {
                store::account::find_contact(draft.db(), contact).await?.map(|contact| contact.name)
            }
            (None, None) => None,
        };
        Ok(name.filter(|name| !name.is_empty()))
    }
}
