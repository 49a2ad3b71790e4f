//! The needs whose lists an offer enters.

use std::sync::Arc;

use domain::{Criterion, NeedProfile, OfferProfile};

use super::{
    Index, Reached,
    ask::Ask,
    asks::{AskGroup, Entry},
    frame::{Frame, Seen},
    place::Reach,
    row::{self, Common, TradeRow},
};

/// An offer in numbers.
struct Shown<'a> {
    offer: &'a OfferProfile,
    rows: Vec<TradeRow>,
    /// The way to each place: it is as long in both directions.
    ways: &'a [Reach],
    country: u8,
}

impl Index {
    /// The needs whose lists an offer enters: it fits, and reaches the floor of the list. The offer need not be in the
    /// index; how it stood before shows which lists it leaves. In the order of ids.
    pub fn reached_needs(&self, offer: &OfferProfile) -> Vec<Reached> {
        self.needs_from(offer, |ask| ask.floor)
    }

    /// The needs that an offer fits, whatever their floors: for who has newer floors than the index. In the order of
    /// ids.
    pub fn fitting_needs(&self, offer: &OfferProfile) -> Vec<Reached> {
        self.needs_from(offer, |_| 0)
    }

    fn needs_from(&self, offer: &OfferProfile, floor: impl Fn(&Ask) -> u16 + Copy) -> Vec<Reached> {
        let mut reached = Vec::new();
        let section = &self.asks.sections[offer.activity as usize];
        if section.groups.is_empty() || !row::is_on_offer(offer) {
            return reached;
        }
        let ways = self.places.ways(self.standard.scorer.ways(), &offer.location);
        match self.numbers_of(offer) {
            Some((rows, country)) => {
                let shown = Shown { offer, rows, ways: &ways, country };
                section.groups.iter().for_each(|group| self.reach(&shown, group, floor, &mut reached));
            }
            // Rare: something that has no number. The scorer itself judges then.
            None => reached.extend(self.asks.entries().filter_map(|entry| self.judge(offer, entry, floor))),
        }
        reached.sort_unstable_by_key(|reached| reached.need);
        reached
    }

    fn judge(&self, offer: &OfferProfile, entry: &Entry, floor: impl Fn(&Ask) -> u16) -> Option<Reached> {
        let score = self.standard.scorer.judge(offer, &entry.profile).ok()?;
        let reached = Reached { need: entry.ask.need, points: score.points };
        (score.points >= floor(&entry.ask)).then_some(reached)
    }

    fn numbers_of(&self, offer: &OfferProfile) -> Option<(Vec<TradeRow>, u8)> {
        let place = self.places.known(&offer.location)?;
        let common = Common {
            slot: 0,
            place,
            record: self.classes.known_record(offer.host.track_record)?,
            languages: self.classes.known_languages(&offer.languages)?,
            contacts_used: self.standard.budget_is_used(offer),
        };
        let mut rows = Vec::new();
        row::add(offer, &common, &mut rows).ok()?;
        Some((rows, self.places.country_of(place)))
    }

    fn reach(
        &self,
        shown: &Shown<'_>,
        group: &AskGroup,
        floor: impl Fn(&Ask) -> u16,
        reached: &mut Vec<Reached>,
    ) {
        // The table differs between countries, and with it what counts as near: a group that is too far for each table
        // is left after one look.
        let mut near: Vec<(u8, Vec<Option<u16>>)> = Vec::new();
        for entry in group.parts.iter().flat_map(|part| part.iter()) {
            let ask = &entry.ask;
            let frame = Frame {
                standard: &self.standard,
                table: self.standard.table(ask.table),
                classes: &self.classes,
                ask,
                understood: self.classes.understood_of(entry.languages),
            };
            let at = near.iter().position(|(table, _)| *table == ask.table).unwrap_or_else(|| {
                near.push((ask.table, trade_points(&frame, &shown.rows)));
                near.len() - 1
            });
            let Some(points) = best(&frame, shown, entry, &near[at].1) else { continue };
            if points >= floor(ask).max(self.standard.minimum) {
                reached.push(Reached { need: ask.need, points });
            }
        }
    }

    /// A need in numbers, if all its facts have some.
    pub(super) fn entry(&self, need: Arc<NeedProfile>) -> Option<Entry> {
        let ask = Ask::new(&need, &self.standard, self.places.countries());
        let place = self.places.known(&need.location)?;
        let languages = self.classes.known_languages(&need.languages)?;
        Some(Entry { ask, place, languages, profile: need })
    }
}

fn trade_points(frame: &Frame<'_>, rows: &[TradeRow]) -> Vec<Option<u16>> {
    let points = |share| frame.points(Criterion::Trade, share);
    rows.iter().map(|(trade, _)| frame.trade_share(*trade).map(points)).collect()
}

/// The points of the best row.
fn best(frame: &Frame<'_>, shown: &Shown<'_>, entry: &Entry, trades: &[Option<u16>]) -> Option<u16> {
    let (ask, host) = (frame.ask, shown.offer.host.id);
    let is_partner = !ask.partners.is_empty() && ask.partners.contains(&host);
    if host == ask.sending {
        return None;
    }
    let seen = Seen { reach: shown.ways[usize::from(entry.place)], country: shown.country };
    let rows = shown.rows.iter().zip(trades);
    let best = rows
        .filter(|((_, row), _)| is_partner || !row.is_for_partners())
        .filter_map(|((trade, row), points)| frame.judge(row, seen, trade.is_some(), (*points)?))
        .max()?;
    Some(if is_partner { best + frame.partner_bonus() } else { best })
}
