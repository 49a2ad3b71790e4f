//! What would help.
use domain::{Activity, InclusionFact, NeedRemedy, OfferRemedy, Remedy};

use crate::{Message, Translator, fact::TradeNames, translator::kebab};

impl Translator {
    /// One change as a sentence, said to the side that could make it: "Look as far as 75 km." The activity is that of
    /// the offer or need that would change: amounts are worded in its unit.
    pub fn remedy(self, remedy: &Remedy, activity: Activity, trades: &TradeNames<'_>) -> String {
        match remedy {
            Remedy::Offer(remedy) => self.offer_remedy(remedy, activity, trades).to_string(),
            Remedy::Need(remedy) => self.need_remedy(remedy, activity).to_string(),
        }
    }

    /// What comes of a change, as a sentence: "Then it is number 6 on the list, with 7,610 points."
    pub fn outcome(self, points: u16, rank: Option<usize>) -> String {
        let message = match rank.and_then(|rank| u32::try_from(rank).ok()) {
            Some(rank) => self.msg("remedy-outcome-ranked").arg("rank", rank),
            None => self.msg("remedy-outcome"),
        };
        message.arg("points", points).to_string()
    }

    /// What an organisation states about what comes with an offer: "step-free access".
    pub fn inclusion_fact(self, fact: InclusionFact) -> String {
        self.text(match fact {
            InclusionFact::StepFree => "term-step-free",
            InclusionFact::AdaptedTasks => "term-adapted-tasks",
            InclusionFact::Travel => "term-travel",
            InclusionFact::Meals => "term-meals",
            InclusionFact::Lodging => "term-lodging",
            InclusionFact::BusAtShiftTimes => "term-bus",
        })
    }

    fn offer_remedy(
        self,
        remedy: &OfferRemedy,
        activity: Activity,
        trades: &TradeNames<'_>,
    ) -> Message<'static> {
        let plain = || self.msg(format!("remedy-offer-{}", kebab(remedy.kind())));
        match remedy {
            OfferRemedy::Confirmed { .. }
            | OfferRemedy::Published { .. }
            | OfferRemedy::Visible
            | OfferRemedy::CrossBorder => plain(),
            OfferRemedy::Inclusion { fact } => plain().arg("fact", self.inclusion_fact(*fact)),
            OfferRemedy::Language { language } => plain().arg("language", self.language(language)),
            OfferRemedy::Quantity { to, .. } => plain().arg("amount", self.quantity(activity, *to)),
            OfferRemedy::Weekdays { to, .. } => plain().arg("days", self.weekdays(*to)),
            OfferRemedy::StartsOn { from, to, .. } | OfferRemedy::EndsOn { from, to, .. } => {
                plain().arg("from", self.date(*from)).arg("to", self.date(*to))
            }
            OfferRemedy::Radius { to_km, .. } => plain().arg("km", *to_km),
            OfferRemedy::Eqf { from, to } => self.levels(*from, *to),
            OfferRemedy::ContactBudget { to } => plain().arg("budget", *to),
            OfferRemedy::Accreditation { trade, on } => {
                plain().arg("trade", trades(*trade)).arg("date", self.date(*on))
            }
            OfferRemedy::Trade { trade } => plain().arg("trade", trades(trade.id)),
            OfferRemedy::Activity { to } => plain().arg("activity", self.activity(*to)),
        }
    }

    fn need_remedy(self, remedy: &NeedRemedy, activity: Activity) -> Message<'static> {
        let plain = || self.msg(format!("remedy-need-{}", kebab(remedy.kind())));
        match remedy {
            NeedRemedy::Opened | NeedRemedy::CrossBorder => plain(),
            NeedRemedy::Language { language } => plain().arg("language", self.language(language)),
            NeedRemedy::MaxDistance { to_km, .. } => plain().arg("km", *to_km),
            NeedRemedy::Weekdays { to, .. } => plain().arg("days", self.weekdays(*to)),
            NeedRemedy::StartsOn { from, to } | NeedRemedy::EndsOn { from, to } => {
                plain().arg("from", self.date(*from)).arg("to", self.date(*to))
            }
            NeedRemedy::Quantity { to, .. } => plain().arg("amount", self.quantity(activity, *to)),
            NeedRemedy::Activity { to } => plain().arg("activity", self.activity(*to)),
        }
    }

    fn levels(self, from: Option<u8>, to: Option<u8>) -> Message<'static> {
        match (from, to) {
            (Some(from), Some(to)) => self.msg("remedy-offer-eqf-between").arg("from", from).arg("to", to),
            (Some(from), None) => self.msg("remedy-offer-eqf-from").arg("from", from),
            (None, to) => self.msg("remedy-offer-eqf-to").arg("to", to.unwrap_or(8)), // 8 is the highest there is
        }
    }
}
