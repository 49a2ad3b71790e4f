//! What nearly fits a need for which there are few suggestions.

use app::{
    AppError,
    catalogue::Catalogue,
    suggestion::{NearMissView, Suggestions, near_misses},
};
use domain::{Counterfactual, Country, OfferId};
use i18n::Translator;

use crate::{
    Web,
    visitor::Visitor,
    wording::{self, place},
};

/// An offer that one change would admit.
pub(super) struct Near {
    /// Where others have a rank.
    pub(super) letter: char,
    pub(super) offer: OfferId,
    pub(super) company: String,
    pub(super) place: String,
    pub(super) blocks: Vec<String>,
    /// The change, and what comes of it; or that it is not the reader's to make.
    pub(super) hint: String,
}

/// What nearly fits; empty where the need has enough suggestions.
pub(super) async fn near(web: &Web, visitor: &Visitor, list: &Suggestions) -> Result<Vec<Near>, AppError> {
    let found = near_misses(&web.app, &visitor.key.actor, list).await?;
    let snapshot = web.app.live_index.snapshot()?;
    let reader = visitor.organisation.as_ref().map(|organisation| organisation.country);
    let of = |(letter, miss): (char, &NearMissView)| {
        Near::of(visitor.visit.t, snapshot.catalogue(), reader, letter, miss)
    };
    Ok(('A'..).zip(&found).map(of).collect())
}

impl Near {
    fn of(
        t: Translator,
        catalogue: &Catalogue,
        reader: Option<Country>,
        letter: char,
        miss: &NearMissView,
    ) -> Self {
        let NearMissView { offer, host, blocked, of_need, of_offer } = miss;
        let trades = |id| catalogue.trade_name(id, t.locale);
        let said = |Counterfactual { remedy, points, rank }: &Counterfactual| {
            format!("{} {}", t.remedy(remedy, offer.activity, &trades), t.outcome(*points, *rank))
        };
        // Only who sees both sides is told of the host's.
        let hints = [of_need, of_offer].into_iter().flatten();
        let hint = if of_offer.is_some() {
            hints.map(|one| wording::for_side(t, one.remedy.side(), said(one))).collect::<Vec<_>>().join(" ")
        } else {
            of_need.as_ref().map_or_else(|| t.text("remedies-not-yours"), said)
        };
        Self {
            letter,
            offer: offer.id,
            company: host.name.clone(),
            place: place(t, catalogue, &offer.location, reader),
            blocks: blocked.iter().map(|rule| t.blocked(rule, &trades)).collect(),
            hint,
        }
    }
}
