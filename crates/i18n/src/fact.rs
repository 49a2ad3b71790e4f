//! What we know about one question, without judging.
use domain::{Criterion, Fact, TradeId, TradeRelation};

use crate::Translator;

/// Names trades for the reader. They are data, so whoever has them passes them in: `&|id| labels.name(id, t.locale)`.
/// For readers of Cyrillic the names come in Cyrillic.
pub type TradeNames<'a> = dyn Fn(TradeId) -> String + 'a;

impl Translator {
    /// The question: "Distance".
    pub fn criterion(self, criterion: Criterion) -> String {
        self.worded("criterion", criterion.as_str())
    }

    /// The question under its block of the score bar: "Lang.".
    pub fn criterion_short(self, criterion: Criterion) -> String {
        self.worded("criterion-short", criterion.as_str())
    }

    /// What we know: "24 km", "1 Feb to 29 May, Tue and Thu", "not stated".
    pub fn fact(self, fact: &Fact, trades: &TradeNames<'_>) -> String {
        match fact {
            Fact::NotStated => self.text("not-stated"),
            Fact::Trade { offered, wanted, relation } => {
                let message = self.msg(match relation {
                    TradeRelation::Same => "fact-trade-same",
                    TradeRelation::Related | TradeRelation::UnitGroup => "fact-trade-near",
                    TradeRelation::MinorGroup | TradeRelation::SubMajorGroup => "fact-trade-field",
                    TradeRelation::Unrelated => "fact-trade-other",
                });
                message.arg("offered", trades(*offered)).arg("wanted", trades(*wanted)).to_string()
            }
            Fact::Distance { .. } => self.way(fact),
            Fact::Days { .. } => self.days(fact),
            Fact::Quantity { free, wanted } => {
                self.msg("amount-of").arg("have", *free.min(wanted)).arg("wanted", *wanted).to_string()
            }
            Fact::Languages { common } if common.is_empty() => self.text("fact-languages-none"),
            Fact::Languages { common } => self.comma(common.iter().map(|language| self.language(language))),
            Fact::Confirmed { on, .. } => {
                self.msg("fact-confirmed").arg("date", self.short_date(*on)).to_string()
            }
            Fact::TrackRecord { .. } => self.track_record(fact, "fact"),
            Fact::Criteria { met, unmet, unknown } => self.answers(*met, *unmet, *unknown),
            Fact::Partnership { since: None } => self.text("fact-partner-new"),
            Fact::Partnership { since: Some(since) } => {
                self.msg("fact-partner-since").arg("year", year(*since)).to_string()
            }
        }
    }

    /// The common days; where they are fewer than the need asks for, how many.
    fn days(self, fact: &Fact) -> String {
        let Fact::Days { common, met, wanted, weekdays } = fact else { return self.text("not-stated") };
        let Some(common) = common else { return self.text("fact-days-none") };
        let period = self.short_date_range(*common);
        let weekdays = weekdays.map(|days| self.short_weekdays(days));
        let share = (met < wanted)
            .then(|| self.msg("fact-days-some").arg("met", *met).arg("wanted", *wanted).to_string());
        self.comma([Some(period), weekdays, share].into_iter().flatten())
    }

    /// What was kept of what was agreed; before anything was agreed, what was answered of what was asked.
    pub(crate) fn track_record(self, fact: &Fact, form: &str) -> String {
        match fact {
            Fact::TrackRecord { kept, accepted, .. } if *accepted > 0 => {
                self.msg(format!("{form}-kept")).arg("kept", *kept).arg("accepted", *accepted).to_string()
            }
            Fact::TrackRecord { answered, asked, .. } if *asked > 0 => self
                .msg(format!("{form}-answered"))
                .arg("answered", *answered)
                .arg("asked", *asked)
                .to_string(),
            _ => self.text(&format!("{form}-not-asked-yet")),
        }
    }

    fn answers(self, met: u8, unmet: u8, unknown: u8) -> String {
        let kinds = [("met", met), ("unmet", unmet), ("unknown", unknown)];
        self.comma(
            kinds
                .into_iter()
                .filter(|(_, count)| *count > 0)
                .map(|(kind, count)| self.msg(format!("fact-criteria-{kind}")).arg("n", count).to_string()),
        )
    }

    pub(crate) fn comma(self, items: impl Iterator<Item = String>) -> String {
        let both = |before, next| self.msg("list-comma").arg("before", before).arg("next", next).to_string();
        items.reduce(both).unwrap_or_else(|| self.text("not-stated"))
    }
}

/// A year as a text, so that it isn't grouped.
pub(crate) fn year(day: chrono::NaiveDate) -> String {
    chrono::Datelike::year(&day).to_string()
}
