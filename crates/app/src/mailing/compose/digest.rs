//! Several things in one mail, each in words, with where to look.

use std::collections::BTreeMap;

use domain::{Cadence, NeedId, NotificationFacts, OfferId, OrganisationId, TokenKind, Told};
use mail::message::{Digest, News, Thing};

use super::{About, Draft, Written, suggestion::need_in_words};
use crate::AppError;
use crate::mailing::plan::lists;

impl About<'_> {
    pub(super) async fn digest(
        &self,
        draft: &mut Draft<'_>,
        cadence: Cadence,
        told: &[Told],
    ) -> Result<Option<Written>, AppError> {
        let mut news = Vec::new();
        for (organisation, told) in by_organisation(told) {
            news.extend(self.suggestions(draft, organisation, &told).await?);
            news.extend(self.needs(draft, &told).await?);
            for one in &told {
                news.extend(self.thing(draft, organisation, one).await?);
            }
        }
        if news.is_empty() {
            return Ok(None);
        }
        let unsubscribe = self.unsubscribe(draft, None);
        self.words_to_leave(
            &Digest {
                recipient_name: self.recipient.to_owned(),
                cadence,
                news,
                link: self.page("/"),
                settings_link: self.settings(),
                unsubscribe: unsubscribe.clone(),
                names_kosovo: false,
            },
            unsubscribe,
        )
    }

    /// One thing for each need, however many companies came onto its list.
    async fn suggestions(
        &self,
        draft: &mut Draft<'_>,
        organisation: Option<OrganisationId>,
        told: &[&NotificationFacts],
    ) -> Result<Vec<News>, AppError> {
        let pairs = told.iter().filter_map(|facts| match facts {
            NotificationFacts::SuggestionCreated { need, offer } => Some((*need, *offer)),
            _ => None,
        });
        let mut news = Vec::new();
        for entered in lists(pairs) {
            let Some(need) = draft.need(entered.need).await? else { continue };
            let Some(best) = entered.offers.first() else { continue };
            let Some(company) = self.host_of(draft, *best).await? else { continue };
            let known = draft.known().await?;
            let words = need_in_words(self.t, known.catalogue(), draft, &need).await?;
            let link = match organisation {
                Some(organisation) => self.need_link(draft, organisation, need.id),
                None => self.page(&format!("/needs/{}/suggestions", need.id)),
            };
            let count = entered.offers.len();
            news.push(News { thing: Thing::Suggestions { need: words, company, count }, link });
        }
        Ok(news)
    }

    /// One thing for each need, however many of the offers fit it; it leads to the one that fits best.
    async fn needs(&self, draft: &Draft<'_>, told: &[&NotificationFacts]) -> Result<Vec<News>, AppError> {
        let pairs = told.iter().filter_map(|facts| match facts {
            NotificationFacts::NeedFits { need, offer } => Some((*need, *offer)),
            _ => None,
        });
        let mut news = Vec::new();
        for entered in lists(pairs) {
            let Some(best) = entered.offers.first() else { continue };
            news.extend(self.need_news(draft, entered.need, *best, entered.offers.len()).await?);
        }
        Ok(news)
    }

    /// Everything but pairs of needs and offers; `None` = nothing of it is left to tell.
    async fn thing(
        &self,
        draft: &mut Draft<'_>,
        organisation: Option<OrganisationId>,
        facts: &NotificationFacts,
    ) -> Result<Option<News>, AppError> {
        Ok(match facts {
            NotificationFacts::SuggestionCreated { .. } | NotificationFacts::NeedFits { .. } => None,
            NotificationFacts::SchoolInterested { suggestion } => {
                self.interested_news(draft, organisation, *suggestion).await?
            }
            NotificationFacts::OfferStillValid { offer } => {
                self.offer_news(draft, organisation, *offer, |offer, since| Thing::StillValid {
                    offer,
                    since,
                })
                .await?
            }
            NotificationFacts::OfferPaused { offer } => {
                self.offer_news(draft, organisation, *offer, |offer, since| Thing::Paused { offer, since })
                    .await?
            }
            NotificationFacts::OfferExpiring { offer, ends_on } => {
                let found = draft.offer(*offer).await?;
                found.map(|offer| News {
                    link: self.page(&format!("/offers/{}", offer.id)),
                    thing: Thing::Expiring { offer: offer.title, date: self.t.date(*ends_on) },
                })
            }
            NotificationFacts::AccreditationExpiring { accreditation, ends_on } => {
                self.accreditation_news(draft, *accreditation, *ends_on).await?
            }
            NotificationFacts::ContactUnreachable { account, contact, .. } => {
                let person = self.person(draft, *account, *contact).await?;
                let organisation = self.name_of(draft, organisation).await?;
                person.zip(organisation).map(|(person, organisation)| News {
                    thing: Thing::Unreachable { person, organisation },
                    link: self.page("/colleagues"),
                })
            }
        })
    }

    async fn need_news(
        &self,
        draft: &Draft<'_>,
        need: NeedId,
        offer: OfferId,
        count: usize,
    ) -> Result<Option<News>, AppError> {
        let Some(need) = draft.need(need).await? else { return Ok(None) };
        let Some(school) = self.name_of(draft, Some(need.sending)).await? else { return Ok(None) };
        let known = draft.known().await?;
        let words = need_in_words(self.t, known.catalogue(), draft, &need).await?;
        let link = self.pair_page(offer, need.id);
        Ok(Some(News { thing: Thing::Need { school, need: words, count }, link }))
    }

    async fn interested_news(
        &self,
        draft: &mut Draft<'_>,
        organisation: Option<OrganisationId>,
        pair: domain::SuggestionId,
    ) -> Result<Option<News>, AppError> {
        let Some(pair) = store::suggestion::find(draft.db(), pair).await? else { return Ok(None) };
        let need = draft.need(pair.need).await?;
        let offer = draft.offer(pair.offer).await?;
        let (Some(need), Some(offer)) = (need, offer) else { return Ok(None) };
        let Some(school) = self.name_of(draft, Some(need.sending)).await? else { return Ok(None) };
        let link = match organisation {
            Some(organisation) => {
                self.answer_link(draft, organisation, pair.id.as_uuid(), TokenKind::Interested)
            }
            None => self.pair_page(offer.id, need.id),
        };
        Ok(Some(News { thing: Thing::Interested { school, offer: offer.title }, link }))
    }

    /// An offer that one press confirms.
    async fn offer_news(
        &self,
        draft: &mut Draft<'_>,
        organisation: Option<OrganisationId>,
        offer: OfferId,
        thing: impl FnOnce(String, String) -> Thing,
    ) -> Result<Option<News>, AppError> {
        let Some(offer) = draft.offer(offer).await? else { return Ok(None) };
        let since = self.t.date(crate::freshness::last_word(&offer));
        let link = match organisation {
            Some(organisation) => {
                self.answer_link(draft, organisation, offer.id.as_uuid(), TokenKind::StillValid)
            }
            None => self.page(&format!("/offers/{}", offer.id)),
        };
        Ok(Some(News { thing: thing(offer.title, since), link }))
    }

    async fn accreditation_news(
        &self,
        draft: &Draft<'_>,
        id: uuid::Uuid,
        ends_on: chrono::NaiveDate,
    ) -> Result<Option<News>, AppError> {
        let Some(found) = store::accreditation::list_by_ids(draft.db(), &[id]).await?.pop() else {
            return Ok(None);
        };
        let Some(company) = self.name_of(draft, Some(found.organisation)).await? else { return Ok(None) };
        let known = draft.known().await?;
        let trade = known.catalogue().trade_name(found.accreditation.trade, self.t.locale);
        let thing = Thing::Accreditation { company, trade, date: self.t.date(ends_on) };
        Ok(Some(News { thing, link: self.page("/") }))
    }
}

/// What is told for each organisation, in the order of the digest.
fn by_organisation(told: &[Told]) -> Vec<(Option<OrganisationId>, Vec<&NotificationFacts>)> {
    let mut groups: Vec<(Option<OrganisationId>, Vec<&NotificationFacts>)> = Vec::new();
    let mut at: BTreeMap<Option<OrganisationId>, usize> = BTreeMap::new();
    for one in told {
        let index = *at.entry(one.organisation).or_insert(groups.len());
        match groups.get_mut(index) {
            Some((_, facts)) => facts.push(&one.what),
            None => groups.push((one.organisation, vec![&one.what])),
        }
    }
    groups
}
