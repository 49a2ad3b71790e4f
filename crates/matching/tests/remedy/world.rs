//! Random offers and needs under random rules, and what the plain scan says of them.

use std::sync::Arc;

use domain::{NeedProfile, OfferId, OfferProfile, OfferState, OrganisationState};
use matching::Scorer;
use matching::rank;
use matching::remedy::{Goal, Standings};

use crate::chance::Chance;
use crate::profiles::{self, TODAY, day};
use crate::rules;

pub(crate) struct World {
    pub(crate) scorer: Arc<Scorer>,
    pub(crate) offers: Vec<OfferProfile>,
    pub(crate) need: NeedProfile,
}

impl World {
    /// Offers of which many are like what the need asks for: of others there is little to mend.
    pub(crate) fn new(seed: u64, offers: u32) -> (Self, Chance) {
        let mut chance = Chance::new(seed);
        let scorer = rules::scorer(&mut chance, day(TODAY));
        let mut need = profiles::need(&mut chance, 1);
        if chance.percent(50) {
            (need.quantity, need.met) = (Some(chance.number(4..9)), 0);
            need.with_support = Some(chance.number(0..3));
        }
        let offers = (1..=offers).map(|number| like(&mut chance, number, &need)).collect();
        (Self { scorer, offers, need }, chance)
    }

    /// Something that is not far away.
    pub(crate) fn goal(&self, chance: &mut Chance, offer: &OfferProfile) -> Goal {
        match self.scorer.judge(offer, &self.need) {
            Ok(score) if chance.percent(60) => {
                Goal::Points(score.points + u16::try_from(chance.number(1..900)).unwrap())
            }
            Err(_) if chance.percent(60) => Goal::Admitted,
            Ok(_) | Err(_) => Goal::Rank(chance.number(1..8) as usize),
        }
    }

    /// The standings of a need, the first of them.
    pub(crate) fn standings(&self, need: &NeedProfile, asked: usize) -> Standings {
        Standings::of_ranked(&rank::best_offers(&self.scorer, need, &self.offers, asked), asked)
    }

    /// Points and rank of an offer by the plain scan of all, with this offer in the place of its former self.
    pub(crate) fn scanned(&self, need: &NeedProfile, offer: &OfferProfile) -> Option<(u16, usize)> {
        let others = self.offers.iter().filter(|other| other.id != offer.id).chain([offer]);
        let all = rank::best_offers(&self.scorer, need, others, usize::MAX);
        let place = all.iter().position(|ranked| ranked.offer == offer.id)?;
        Some((all[place].score.points, place + 1))
    }

    pub(crate) fn reaches(&self, goal: Goal, need: &NeedProfile, offer: &OfferProfile) -> bool {
        self.scanned(need, offer).is_some_and(|(points, rank)| match goal {
            Goal::Admitted => true,
            Goal::Points(least) => points >= least,
            Goal::Rank(lowest) => rank <= lowest,
        })
    }

    pub(crate) fn offer(&self, id: OfferId) -> &OfferProfile {
        self.offers.iter().find(|offer| offer.id == id).unwrap()
    }
}

fn like(chance: &mut Chance, number: u32, need: &NeedProfile) -> OfferProfile {
    let mut offer = profiles::offer(chance, number);
    if chance.percent(80) {
        offer.activity = need.activity;
        offer.host.state = OrganisationState::Verified;
    }
    if chance.percent(60) {
        offer.location = need.location.clone();
        offer.host.contact_budget = None;
    }
    if let (true, domain::NeedTrade::Known(trade)) = (chance.percent(60), need.trade) {
        offer.trades = vec![trade];
    }
    if let (true, Some(period), Some(first)) = (chance.percent(40), need.period, offer.periods.first_mut()) {
        first.period = period;
    }
    if chance.percent(10) {
        offer.state = OfferState::Draft;
    }
    offer
}
