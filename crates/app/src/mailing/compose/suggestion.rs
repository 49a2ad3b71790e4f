//! "A company fits what you look for": the best suggestion in words, and how many others there are.

use domain::{Entered, Need, Offer, Organisation, OrganisationId, PartnerSuggestion, strongest};
use i18n::Translator;
use mail::message::{BestSuggestion, SchoolSuggestionCreated};

use super::{About, Draft, Written};
use crate::AppError;
use crate::catalogue::Catalogue;

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
        let Some(school) = draft.organisation(organisation).await? else {
            return Ok(None);
        };
        let known = draft.known().await?;
        let (t, catalogue) = (self.t, known.catalogue());
        let need = need_in_words(t, catalogue, draft, &pair.need).await?;
        let link = self.need_link(draft, organisation, pair.need.id);
        let unsubscribe = self.unsubscribe(draft, Some(organisation));
        let best = best_in_words(t, catalogue, &pair, &school);
        let names_kosovo = i18n::names_kosovo(&format!("{} {}", best.place, need));
        let message = SchoolSuggestionCreated {
            recipient_name: self.recipient.to_owned(),
            school_name: school.name,
            need,
            best,
            total: pair.total,
            settings_link: Some(self.settings()),
            unsubscribe: Some(unsubscribe.clone()),
            link,
            names_kosovo,
        };
        self.words_to_leave(&message, unsubscribe)
    }
}

/// The best of what entered and still stands.
async fn best(draft: &Draft<'_>, lists: &[Entered]) -> Result<Option<Pair>, AppError> {
    for entered in lists {
        let standing = draft.list(entered.need).await?;
        let total = u32::try_from(standing.len()).unwrap_or(u32::MAX);
        let found = standing.iter().find(|one| entered.offers.contains(&one.offer));
        let Some(suggestion) = found.cloned() else { continue };
        let need = draft.need(entered.need).await?;
        let offer = draft.offer(suggestion.offer).await?;
        let (Some(need), Some(offer)) = (need, offer) else { continue };
        let Some(host) = draft.organisation(offer.host).await? else { continue };
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
        Some(programme) => draft.programme(programme).await?,
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
