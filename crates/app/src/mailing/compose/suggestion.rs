//! "A company fits what you look for": the best suggestion in words, and how many others there are.

use chrono::TimeDelta;
use domain::{
    Entered, Need, Offer, Organisation, OrganisationId, PartnerSuggestion, Scope, SuggestionState, TokenKind,
    strongest,
};
use i18n::Translator;
use mail::message::{BestSuggestion, SchoolSuggestionCreated};

use super::{About, Draft, Written};
use crate::AppError;
use crate::catalogue::Catalogue;
use crate::token::Minted;

/// How long the link in a mail opens the list.
const LINK_HOLDS: TimeDelta = TimeDelta::days(60);

/// The best suggestion with both sides.
struct Pair {
    suggestion: PartnerSuggestion,
    need: Need,
    offer: Offer,
    host: Organisation,
    total: u32,
}

impl About<'_> {
    /// `None` where nothing of it is left to tell.
    pub(super) async fn suggestion(
        &self,
        draft: &mut Draft<'_>,
        organisation: OrganisationId,
        lists: &[Entered],
    ) -> Result<Option<Written>, AppError> {
        let Some(pair) = best(draft, lists).await? else { return Ok(None) };
        let Some(school) = store::organisation::find(draft.db(), organisation).await? else {
            return Ok(None);
        };
        let snapshot = self.app.live_index.snapshot()?;
        let (t, catalogue) = (self.t, snapshot.catalogue());
        let need = need_in_words(t, catalogue, draft, &pair.need).await?;
        let link = self.list_link(draft, organisation, &pair);
        let best = best_in_words(t, catalogue, &pair, &school);
        let names_kosovo = i18n::names_kosovo(&format!("{} {}", best.place, need));
        self.words(&SchoolSuggestionCreated {
            recipient_name: self.recipient.to_owned(),
            school_name: school.name,
            need,
            best,
            total: pair.total,
            settings_link: Some(self.page("/account/preferences")),
            link,
            names_kosovo,
        })
    }

    fn list_link(&self, draft: &mut Draft<'_>, organisation: OrganisationId, pair: &Pair) -> String {
        let minted = Minted {
            account: self.mail.account,
            organisation: Some(organisation),
            subject: Some(pair.need.id.as_uuid()),
            scopes: vec![Scope::Pages],
            expires_at: Some(draft.now() + LINK_HOLDS),
            ..Minted::of(TokenKind::Answer)
        };
        let key = draft.mint(minted);
        self.page(&format!("/enter/{key}?to=/needs/{}/suggestions", pair.need.id))
    }
}

/// The best of what entered and still stands.
async fn best(draft: &Draft<'_>, lists: &[Entered]) -> Result<Option<Pair>, AppError> {
    let open = [SuggestionState::Proposed, SuggestionState::Seen, SuggestionState::Interested];
    for entered in lists {
        let standing = store::suggestion::list_of_need(draft.db(), entered.need, &open, 1_000).await?;
        let total = u32::try_from(standing.len()).unwrap_or(u32::MAX);
        let Some(suggestion) = standing.into_iter().find(|one| entered.offers.contains(&one.offer)) else {
            continue;
        };
        let need = store::need::find(draft.db(), entered.need).await?;
        let offer = store::offer::find(draft.db(), suggestion.offer).await?;
        let (Some(need), Some(offer)) = (need, offer) else { continue };
        let Some(host) = store::organisation::find(draft.db(), offer.host).await? else { continue };
        return Ok(Some(Pair { suggestion, need, offer, host, total }));
    }
    Ok(None)
}

/// What the school looks for: "Welder, 8 places", or the activity where no programme is served.
pub(super) async fn need_in_words(
    t: Translator,
    catalogue: &Catalogue,
    draft: &Draft<'_>,
    need: &Need,
) -> Result<String, AppError> {
    let programme = match need.programme {
        Some(programme) => store::programme::find(draft.db(), programme).await?,
        None => None,
    };
    let name = match programme {
        Some(programme) => {
            programme.trade.map_or(programme.title, |trade| catalogue.trade_name(trade, t.locale))
        }
        None => t.activity(need.activity),
    };
    Ok(match need.quantity {
        Some(quantity) => format!("{name}, {}", t.quantity(need.activity, quantity)),
        None => name,
    })
}

fn best_in_words(t: Translator, catalogue: &Catalogue, pair: &Pair, school: &Organisation) -> BestSuggestion {
    let (offer, engine) = (&pair.offer, &pair.suggestion.engine);
    let trades = |id| catalogue.trade_name(id, t.locale);
    let period = offer.periods.iter().find(|period| Some(period.id) == engine.period);
    let distance = engine.parts.iter().find_map(|part| t.way_in_short(&part.fact));
    let when = period.map(|period| match period.weekdays {
        Some(days) => t
            .msg("list-comma")
            .arg("before", t.date_range(period.period))
            .arg("next", t.weekdays(days))
            .to_string(),
        None => t.date_range(period.period),
    });
    let town = catalogue.location_name(&offer.location, t.locale);
    let place = if offer.location.country == school.country {
        town
    } else {
        format!("{town}, {}", t.country(offer.location.country))
    };
    let quantity = period.and_then(domain::OfferPeriod::free).or(offer.facts.quantity);
    BestSuggestion {
        company: pair.host.name.clone(),
        activity: t.activity(offer.activity),
        trade: engine.trade.map(trades),
        place,
        distance: distance.unwrap_or_default(),
        when: when.unwrap_or_else(|| t.text("quantity-open")),
        quantity: t.open_quantity(offer.activity, quantity),
        reasons: strongest(&engine.parts, 3).into_iter().map(|part| t.reason(part, &trades)).collect(),
        score: engine.score,
    }
}
