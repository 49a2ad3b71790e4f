//! A rule that blocks a pair, as the API shows it: trades by code, days by name.

use app::catalogue::Catalogue;
use domain::Blocked;
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use crate::v1::{WORDS, trade, trade_names, weekday::Weekday};

/// A rule that blocks a pair, or that a person has to check. What it is about stands beside it, by name: `km` and
/// `limit_km` for `beyond_radius`, `offered` and `wanted` for `trades_differ`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Blocked)]
pub(crate) struct BlockedOut {
    /// Which rule.
    #[schema(example = "beyond_radius")]
    rule: &'static str,
    /// The same in words, said to the side that looks.
    sentence: String,
    /// What it is about.
    #[serde(flatten)]
    facts: Map<String, Value>,
}

impl BlockedOut {
    /// Every rule, worded.
    pub(crate) fn all(catalogue: &Catalogue, blocked: &[Blocked]) -> Vec<Self> {
        blocked.iter().map(|one| Self::of(catalogue, one)).collect()
    }

    fn of(catalogue: &Catalogue, blocked: &Blocked) -> Self {
        let sentence = WORDS.blocked(blocked, &trade_names(catalogue));
        Self { rule: blocked.rule(), sentence, facts: facts(blocked, &|id| trade::code(catalogue, id)) }
    }
}

fn facts(blocked: &Blocked, code: &dyn Fn(domain::TradeId) -> String) -> Map<String, Value> {
    // The domain's own form names every fact; only numbers of the catalogue and sets of days need other words.
    let Ok(Value::Object(mut facts)) = serde_json::to_value(blocked) else { return Map::new() };
    facts.remove("rule");
    match blocked {
        Blocked::TradesDiffer { offered, wanted } => {
            facts.insert("offered".to_owned(), code(*offered).into());
            facts.insert("wanted".to_owned(), code(*wanted).into());
        }
        Blocked::AccreditationMissing { trade, .. } | Blocked::AccreditationExpired { trade, .. } => {
            facts.insert("trade".to_owned(), code(*trade).into());
        }
        Blocked::WeekdaysDontMeet { offered, wanted } => {
            facts.insert("offered".to_owned(), json!(Weekday::all_of(*offered)));
            facts.insert("wanted".to_owned(), json!(Weekday::all_of(*wanted)));
        }
        _ => {}
    }
    facts
}

#[cfg(test)]
mod tests {
    use domain::{TradeId, Weekdays};

    use super::*;

    fn shown(blocked: &Blocked) -> String {
        Value::Object(facts(blocked, &|id| format!("trade-{id}"))).to_string()
    }

    #[test]
    fn trades_are_named_by_code_and_days_by_name() {
        let trades = Blocked::TradesDiffer { offered: TradeId(1), wanted: TradeId(2) };
        assert_eq!(shown(&trades), r#"{"offered":"trade-1","wanted":"trade-2"}"#);
        let days = |bits| Weekdays::from_bits(bits).expect("days");
        let weekdays = Blocked::WeekdaysDontMeet { offered: days(1), wanted: days(10) };
        assert_eq!(shown(&weekdays), r#"{"offered":["mon"],"wanted":["tue","thu"]}"#);
    }

    #[test]
    fn other_facts_keep_their_names() {
        let radius = Blocked::BeyondRadius { km: 80, limit_km: 50, whose: None };
        assert_eq!(shown(&radius), r#"{"km":80,"limit_km":50,"whose":null}"#);
        assert_eq!(shown(&Blocked::SameOrganisation), "{}");
    }
}
