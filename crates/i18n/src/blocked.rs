//! Why a pair is not suggested.
use domain::{Blocked, Country, Side};

use crate::{Message, Translator, fact::TradeNames, translator::kebab};

impl Translator {
    /// A whole sentence about one rule that blocks, said to the side that looks: "Offers Mondays and Wednesdays; you
    /// need Tuesdays and Thursdays." What has to be checked by hand is worded here too.
    pub fn blocked(self, blocked: &Blocked, trades: &TradeNames<'_>) -> String {
        let rule = kebab(blocked.rule());
        let plain = || self.msg(format!("blocked-{rule}"));
        match blocked {
            Blocked::OrganisationNotReady { side, state } => {
                self.sided(&rule, *side).arg("state", self.organisation_state(*state))
            }
            Blocked::SameOrganisation | Blocked::NotVisible | Blocked::TradeNotKnown => plain(),
            Blocked::OfferNotPublished { state } => plain().arg("state", self.offer_word(*state)),
            Blocked::NeedNotOpen { state } => plain().arg("state", self.need_word(*state)),
            Blocked::ActivitiesDiffer { offered, wanted } => {
                plain().arg("offered", self.activity(*offered)).arg("wanted", self.activity(*wanted))
            }
            Blocked::TradesDiffer { offered, wanted } => {
                plain().arg("offered", trades(*offered)).arg("wanted", trades(*wanted))
            }
            Blocked::PeriodsDontMeet { offered, wanted } => {
                plain().arg("offered", self.date_range(*offered)).arg("wanted", self.date_range(*wanted))
            }
            Blocked::PeriodOver { offered } => plain().arg("offered", self.date_range(*offered)),
            Blocked::TooFewDays { days, least } => plain().arg("days", *days).arg("least", *least),
            Blocked::WeekdaysDontMeet { offered, wanted } => {
                plain().arg("offered", self.weekdays(*offered)).arg("wanted", self.weekdays(*wanted))
            }
            Blocked::EqfOutOfRange { level, from, to } => self.eqf(*level, *from, *to),
            Blocked::DirectionNotAllowed { from, to } | Blocked::DirectionUnknown { from, to } => {
                self.direction(plain(), *from, *to)
            }
            Blocked::BeyondRadius { km, limit_km, whose } => {
                let whose = whose.map_or("rules", Side::as_str);
                self.msg(format!("blocked-{rule}-{whose}")).arg("km", *km).arg("limit", *limit_km)
            }
            Blocked::BorderNotAccepted { side } => self.sided(&rule, *side),
            Blocked::AccreditationMissing { trade, source } => {
                plain().arg("trade", trades(*trade)).arg("source", source.clone())
            }
            Blocked::AccreditationExpired { trade, ended_on, source } => {
                let message = plain().arg("trade", trades(*trade)).arg("date", self.date(*ended_on));
                message.arg("source", source.clone())
            }
            Blocked::Full { quantity } => plain().arg("quantity", *quantity),
            Blocked::ContactBudgetUsed { budget } => plain().arg("budget", *budget),
            Blocked::BelowMinimum { points, minimum } => {
                plain().arg("points", *points).arg("minimum", *minimum)
            }
        }
        .to_string()
    }

    fn sided(self, rule: &str, side: Side) -> Message<'static> {
        self.msg(format!("blocked-{rule}-{side}"))
    }

    fn eqf(self, level: u8, from: Option<u8>, to: Option<u8>) -> Message<'static> {
        let message = match (from, to) {
            (Some(from), Some(to)) => self.msg("blocked-eqf-between").arg("from", from).arg("to", to),
            (Some(from), None) => self.msg("blocked-eqf-from").arg("from", from),
            (None, to) => self.msg("blocked-eqf-to").arg("to", to.unwrap_or(8)), // 8 is the highest there is
        };
        message.arg("level", level)
    }

    fn direction(self, message: Message<'static>, from: Country, to: Country) -> Message<'static> {
        message.arg("from", self.country(from)).arg("to", self.country(to))
    }
}
