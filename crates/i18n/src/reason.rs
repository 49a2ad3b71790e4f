//! Half a sentence for a list or a mail.
use domain::{Criterion, Fact, Part, TradeRelation};

use crate::{Translator, fact::TradeNames, fact::year};

impl Translator {
    /// Half a sentence, beginning small and without a full stop, said to the side that looks: "teaches exactly this
    /// trade", "24 km from you". Where nothing is known it says so.
    pub fn reason(self, part: &Part, trades: &TradeNames<'_>) -> String {
        match &part.fact {
            Fact::NotStated => {
                self.msg("reason-not-stated").arg("criterion", self.criterion(part.criterion)).to_string()
            }
            Fact::Trade { offered, relation, .. } => match relation {
                TradeRelation::Same => self.text("reason-trade-same"),
                TradeRelation::Related | TradeRelation::UnitGroup => self.offering("near", trades(*offered)),
                TradeRelation::MinorGroup | TradeRelation::SubMajorGroup => {
                    self.offering("field", trades(*offered))
                }
                TradeRelation::Unrelated => self.offering("other", trades(*offered)),
            },
            Fact::Distance { .. } => self.way_from_you(&part.fact),
            Fact::Days { met: 0, .. } => self.text("reason-days-none"),
            Fact::Days { met, wanted, .. } if met >= wanted => self.text("reason-days-all"),
            Fact::Days { met, wanted, .. } => {
                self.msg("reason-days-some").arg("met", *met).arg("wanted", *wanted).to_string()
            }
            Fact::Quantity { free, wanted } if free >= wanted => {
                self.msg("reason-quantity-all").arg("wanted", *wanted).to_string()
            }
            Fact::Quantity { free, wanted } => {
                self.msg("reason-quantity-some").arg("free", *free).arg("wanted", *wanted).to_string()
            }
            other => self.softer_reason(part.criterion, other),
        }
    }

    /// What stands behind trade, way, time and amount.
    fn softer_reason(self, criterion: Criterion, fact: &Fact) -> String {
        match fact {
            Fact::Languages { common } if common.is_empty() => self.text("reason-languages-none"),
            Fact::Languages { common } => {
                self.msg("reason-languages").arg("languages", self.languages(common)).to_string()
            }
            Fact::Confirmed { on, .. } => {
                self.msg("reason-confirmed").arg("date", self.date(*on)).to_string()
            }
            Fact::Criteria { met, unmet, unknown } => {
                let key =
                    if criterion == Criterion::Inclusion { "reason-inclusion" } else { "reason-quality" };
                let all = u16::from(*met) + u16::from(*unmet) + u16::from(*unknown);
                self.msg(key).arg("met", *met).arg("all", all).to_string()
            }
            Fact::Partnership { since: None } => self.text("reason-partner-new"),
            Fact::Partnership { since: Some(since) } => {
                self.msg("reason-partner-since").arg("year", year(*since)).to_string()
            }
            _ => self.track_record(fact, "reason"),
        }
    }

    fn offering(self, how_near: &str, trade: String) -> String {
        self.msg(format!("reason-trade-{how_near}")).arg("offered", trade).to_string()
    }
}
