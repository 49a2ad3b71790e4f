//! Changes that somebody might make: many values of each kind.

use chrono::{Days, NaiveDate};
use domain::{NeedProfile, NeedRemedy, OfferProfile, OfferRemedy, Period, Weekdays};

use crate::chance::Chance;
use crate::profiles::{TODAY, day};

/// Days around one, each with the same chance; none that is over.
fn days(chance: &mut Chance, from: NaiveDate, near: u64) -> Vec<NaiveDate> {
    let near = u32::try_from(near).unwrap().clamp(1, 700);
    let mut days: Vec<NaiveDate> = (0..12)
        .flat_map(|_| {
            let away = Days::new(u64::from(chance.number(0..near + 1)));
            [from + away, from - away]
        })
        .collect();
    days.retain(|to| *to >= day(TODAY) && *to != from);
    days
}

fn sets() -> impl Iterator<Item = Weekdays> {
    (1..=127).map(|bits| Weekdays::from_bits(bits).unwrap())
}

/// Changes of an offer, of which some are smaller than the one promised, if any.
pub(crate) fn of_offer(
    chance: &mut Chance,
    need: &NeedProfile,
    offer: &OfferProfile,
    promised: &[OfferRemedy],
) -> Vec<OfferRemedy> {
    let mut all = vec![
        OfferRemedy::Confirmed { on: day(TODAY) },
        OfferRemedy::CrossBorder,
        OfferRemedy::ContactBudget { to: chance.number(1..7) },
    ];
    let reach = promised.iter().find_map(|one| match one {
        OfferRemedy::StartsOn { .. } | OfferRemedy::EndsOn { .. } => Some(one.size(offer).1),
        _ => None,
    });
    for of in &offer.periods {
        let (starts_on, ends_on) = (of.period.starts_on(), of.period.ends_on());
        let near = reach.unwrap_or(700);
        let starts = days(chance, starts_on, near).into_iter().filter(|to| Period::new(*to, ends_on).is_ok());
        all.extend(starts.map(|to| OfferRemedy::StartsOn { period: of.id, from: starts_on, to }));
        let ends = days(chance, ends_on, near).into_iter().filter(|to| Period::new(starts_on, *to).is_ok());
        all.extend(ends.map(|to| OfferRemedy::EndsOn { period: of.id, from: ends_on, to }));
        let more = (of.quantity.map_or(1, |now| now + 1)..14).map(|to| OfferRemedy::Quantity {
            period: Some(of.id),
            from: of.quantity,
            to,
        });
        all.extend(more);
        if let Some(from) = of.weekdays {
            let more = sets().filter(|to| *to != from && from.common(*to) == Some(from));
            all.extend(more.map(|to| OfferRemedy::Weekdays { period: of.id, from, to }));
        }
    }
    if offer.periods.is_empty() {
        let from = offer.facts.quantity;
        let more = from.map_or(1, |now| now + 1)..14;
        all.extend(more.map(|to| OfferRemedy::Quantity { period: None, from, to }));
    }
    let from_km = offer.radius_km;
    let mut farther: Vec<u32> = (0..6).map(|_| from_km.unwrap_or(0) + 1 + chance.number(0..600)).collect();
    farther.extend(promised.iter().filter_map(|one| match one {
        OfferRemedy::Radius { to_km, .. } => {
            to_km.checked_sub(1).filter(|km| from_km.is_none_or(|from| *km > from))
        }
        _ => None,
    }));
    all.extend(farther.into_iter().map(|to_km| OfferRemedy::Radius { from_km, to_km }));
    all.extend((1..9).map(|level| OfferRemedy::Eqf {
        from: offer.eqf.0.map(|from| from.min(level)),
        to: offer.eqf.1.map(|to| to.max(level)),
    }));
    all.extend(need.languages.iter().map(|language| OfferRemedy::Language { language: language.clone() }));
    for trade in &offer.trades {
        let on =
            need.period.map_or(day(TODAY), Period::starts_on) + Days::new(u64::from(chance.number(0..60)));
        all.push(OfferRemedy::Accreditation { trade: trade.id, on });
    }
    all
}

/// Changes of a need, of which some are smaller than the one promised, if any.
pub(crate) fn of_need(
    chance: &mut Chance,
    need: &NeedProfile,
    offer: &OfferProfile,
    promised: &[NeedRemedy],
) -> Vec<NeedRemedy> {
    let mut all = vec![NeedRemedy::CrossBorder, NeedRemedy::Activity { to: offer.activity }];
    let reach = promised.iter().find_map(|one| match one {
        NeedRemedy::StartsOn { .. } | NeedRemedy::EndsOn { .. } => Some(one.size().1),
        _ => None,
    });
    if let Some(of) = need.period {
        let near = reach.unwrap_or(700);
        let (starts_on, ends_on) = (of.starts_on(), of.ends_on());
        let starts = days(chance, starts_on, near).into_iter().filter(|to| Period::new(*to, ends_on).is_ok());
        all.extend(starts.map(|to| NeedRemedy::StartsOn { from: starts_on, to }));
        let ends = days(chance, ends_on, near).into_iter().filter(|to| Period::new(starts_on, *to).is_ok());
        all.extend(ends.map(|to| NeedRemedy::EndsOn { from: ends_on, to }));
    }
    if let Some(from) = need.weekdays {
        all.extend(sets().filter(|to| *to != from).map(|to| NeedRemedy::Weekdays { from, to }));
    }
    if let Some(from) = need.quantity {
        let least = (need.met + 1).max(need.with_support.unwrap_or(0));
        all.extend((least..from).map(|to| NeedRemedy::Quantity { from, to }));
    }
    let from_km = need.max_distance_km;
    let mut farther: Vec<u32> = (0..6).map(|_| from_km.unwrap_or(0) + 1 + chance.number(0..600)).collect();
    farther.extend(promised.iter().filter_map(|one| match one {
        NeedRemedy::MaxDistance { to_km, .. } => {
            to_km.checked_sub(1).filter(|km| from_km.is_none_or(|from| *km > from))
        }
        _ => None,
    }));
    all.extend(farther.into_iter().map(|to_km| NeedRemedy::MaxDistance { from_km, to_km }));
    all.extend(offer.languages.iter().map(|language| NeedRemedy::Language { language: language.clone() }));
    all
}
