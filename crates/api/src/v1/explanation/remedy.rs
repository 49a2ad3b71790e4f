//! A change that would help, as the API shows it: trades by code, days by name.

use app::catalogue::Catalogue;
use domain::{Activity, Counterfactual, NeedRemedy, OfferRemedy, Remedy, Side, TradeId};
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use crate::v1::{WORDS, trade, trade_names, weekday::Weekday, word};

/// One change that is enough by itself, the smallest of its kind. What it is stands beside it, by name: `from_km` and
/// `to_km` for `radius`, `period`, `from` and `to` for `ends_on`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Remedy)]
pub(crate) struct RemedyOut {
    /// Whose fact it is: `host` for the offer, `sending` for the need.
    #[schema(value_type = word::Side, example = "sending")]
    side: Side,
    /// Which fact.
    #[schema(example = "max_distance")]
    remedy: &'static str,
    /// The change in words, said to that side.
    #[schema(example = "Look as far as 72 km.")]
    sentence: String,
    /// Points of 10,000 that the pair has then.
    #[schema(maximum = 10_000)]
    score: u16,
    /// The offer's place on the need's list then, from 1; `null` where it is not on it.
    rank: Option<usize>,
    /// What it is.
    #[serde(flatten)]
    facts: Map<String, Value>,
}

impl RemedyOut {
    /// A change of an offer or a need of this activity.
    pub(crate) fn of(catalogue: &Catalogue, activity: Activity, promise: &Counterfactual) -> Self {
        let Counterfactual { remedy, points, rank } = promise;
        Self {
            side: remedy.side(),
            remedy: remedy.kind(),
            sentence: WORDS.remedy(remedy, activity, &trade_names(catalogue)),
            score: *points,
            rank: *rank,
            facts: facts(remedy, &|id| trade::code(catalogue, id)),
        }
    }
}

fn facts(remedy: &Remedy, code: &dyn Fn(TradeId) -> String) -> Map<String, Value> {
    // The domain's own form names every fact; only numbers of the catalogue and sets of days need other words.
    let Ok(Value::Object(mut facts)) = serde_json::to_value(remedy) else { return Map::new() };
    facts.remove("remedy");
    match remedy {
        Remedy::Offer(OfferRemedy::Accreditation { trade, .. }) => {
            facts.insert("trade".to_owned(), code(*trade).into());
        }
        Remedy::Offer(OfferRemedy::Trade { trade }) => {
            facts.insert("trade".to_owned(), code(trade.id).into());
        }
        Remedy::Offer(OfferRemedy::Weekdays { from, to, .. })
        | Remedy::Need(NeedRemedy::Weekdays { from, to }) => {
            facts.insert("from".to_owned(), json!(Weekday::all_of(*from)));
            facts.insert("to".to_owned(), json!(Weekday::all_of(*to)));
        }
        _ => {}
    }
    facts
}

#[cfg(test)]
mod tests {
    use domain::{TradeRef, Weekdays};

    use super::*;

    fn shown(remedy: &Remedy) -> String {
        Value::Object(facts(remedy, &|id| format!("trade-{id}"))).to_string()
    }

    #[test]
    fn trades_are_named_by_code_and_days_by_name() {
        let trade = TradeRef { id: TradeId(1), isco08: "7212".parse().expect("a group") };
        assert_eq!(shown(&Remedy::Offer(OfferRemedy::Trade { trade })), r#"{"trade":"trade-1"}"#);
        let days = |bits| Weekdays::from_bits(bits).expect("days");
        let weekdays = NeedRemedy::Weekdays { from: days(1), to: days(11) };
        assert_eq!(shown(&Remedy::Need(weekdays)), r#"{"from":["mon"],"to":["mon","tue","thu"]}"#);
    }

    #[test]
    fn other_facts_keep_their_names() {
        let radius = OfferRemedy::Radius { from_km: None, to_km: 72 };
        assert_eq!(shown(&Remedy::Offer(radius)), r#"{"from_km":null,"to_km":72}"#);
        assert_eq!(shown(&Remedy::Need(NeedRemedy::Opened)), "{}");
    }
}
