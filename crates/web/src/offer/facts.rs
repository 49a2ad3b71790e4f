//! What an offer says, as a list of facts.

use app::catalogue::Catalogue;
use domain::{ActivityFamily, Country, Offer};
use i18n::Translator;

use crate::wording::{capitalised, place, when};

/// A fact with its name.
pub(crate) struct FactRow {
    pub(crate) name: String,
    pub(crate) value: String,
}

/// What an offer says, to a reader in a country. What is not stated is said to be so where it weighs.
pub(crate) fn fact_rows(
    t: Translator,
    catalogue: &Catalogue,
    offer: &Offer,
    reader: Option<Country>,
) -> Vec<FactRow> {
    let not_stated = || capitalised(&t.text("not-stated"));
    let row = |key: &str, value: Option<String>| FactRow {
        name: t.text(key),
        value: value.map_or_else(not_stated, |value| capitalised(&value)),
    };
    let trades: Vec<String> = offer.trades.iter().map(|id| catalogue.trade_name(*id, t.locale)).collect();
    let languages = (!offer.languages.is_empty()).then(|| t.languages(&offer.languages));
    let mut rows = vec![row("offer-fact-activity", Some(t.activity(offer.activity)))];
    if !trades.is_empty() {
        rows.push(row("answer-fact-trade", Some(t.list(trades))));
    }
    rows.push(row("answer-fact-when", times(t, offer)));
    rows.push(row("answer-fact-quantity", quantity(t, offer)));
    rows.push(row("answer-fact-place", Some(place(t, catalogue, &offer.location, reader))));
    rows.push(row("answer-fact-languages", languages));
    rows.extend(terms(t, offer));
    rows
}

fn times(t: Translator, offer: &Offer) -> Option<String> {
    let times: Vec<String> =
        offer.periods.iter().filter_map(|one| when(t, Some(one.period), one.weekdays)).collect();
    (!times.is_empty()).then(|| times.join("; "))
}

fn quantity(t: Translator, offer: &Offer) -> Option<String> {
    let of_periods: Vec<String> =
        offer.periods.iter().filter_map(|one| one.quantity).map(|n| t.quantity(offer.activity, n)).collect();
    if of_periods.is_empty() {
        return offer.facts.quantity.map(|n| t.quantity(offer.activity, n));
    }
    Some(of_periods.join("; "))
}

/// Yes and no only: what nobody has said would be a list of blanks.
fn terms(t: Translator, offer: &Offer) -> Vec<FactRow> {
    let facts = &offer.facts;
    let stated = [
        ("term-pay", facts.paid),
        ("term-equipment", facts.equipment),
        ("term-step-free", facts.step_free),
        ("term-meals", facts.meals),
        ("term-travel", facts.travel),
        ("term-lodging", facts.lodging),
        ("term-adapted-tasks", facts.adapted_tasks),
        ("term-bus", facts.bus_at_shift_times),
    ];
    let word = |yes: bool| t.text(if yes { "word-yes" } else { "word-no" });
    let row = |(key, answer): (&str, Option<bool>)| {
        Some(FactRow { name: capitalised(&t.text(key)), value: capitalised(&word(answer?)) })
    };
    let is_mobility = offer.activity.family() == ActivityFamily::Mobility;
    let abroad = (!is_mobility).then(|| FactRow {
        name: t.text("offer-fact-cross-border"),
        value: capitalised(&word(offer.accepts_cross_border)),
    });
    stated.into_iter().filter_map(row).chain(abroad).collect()
}
