//! What labour law says of minors at work, by region and day, each row with who says so.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::{Activity, ActivityFamily, text_enum::text_enum};

text_enum! {
    /// What minors must not do.
    Hazard {
        /// More hours than agreed.
        Overtime = "overtime",
        /// Work at night.
        NightWork = "night_work",
        /// Below ground.
        Underground = "underground",
        /// Under water.
        Underwater = "underwater",
        /// At dangerous heights.
        Heights = "heights",
        /// In confined spaces.
        ConfinedSpaces = "confined_spaces",
        /// With dangerous machines and tools.
        DangerousMachines = "dangerous_machines",
        /// Lifting and carrying what is heavy, and other hard work of the body.
        HeavyWork = "heavy_work",
        /// Near substances, factors or processes that harm.
        HarmfulSubstances = "harmful_substances",
        /// What harms health, growth or morals in other ways.
        HarmfulWork = "harmful_work",
        /// What stands on the list that the source names.
        ListedWork = "listed_work",
    }
}

text_enum! {
    /// What has to be known before a minor works in a company.
    LabourQuestion {
        /// How old at least?
        MinAge = "min_age",
        /// How long in a day at most?
        MinutesADay = "minutes_a_day",
        /// How long in a week at most?
        MinutesAWeek = "minutes_a_week",
        /// Between which hours not at all?
        NightHours = "night_hours",
        /// What is forbidden?
        Hazards = "hazards",
        /// Must a parent or guardian sign?
        Guardian = "guardian",
        /// Must an authority allow it?
        Authorisation = "authorisation",
    }
}

/// For whom a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabourScope {
    /// Every activity in which learners work.
    Learners,
    /// Those of one family.
    Family(ActivityFamily),
    /// One activity.
    Activity(Activity),
}

/// A row of `config/reference/labour_rules.csv`: what one source says. What it does not say is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabourRule {
    /// Code of the country, entity or smaller region in which it holds.
    pub region: String,
    /// For whom.
    pub scope: LabourScope,
    /// The first day for which somebody vouches.
    pub valid_from: NaiveDate,
    /// The last day; `None` while nothing else is known.
    pub valid_to: Option<NaiveDate>,
    /// Years of age at least.
    pub min_age: Option<u8>,
    /// Minutes of work in a day at most.
    pub max_minutes_day: Option<u16>,
    /// Minutes of work in a week at most.
    pub max_minutes_week: Option<u16>,
    /// From when to when, over midnight, minors do not work.
    pub night: Option<(NaiveTime, NaiveTime)>,
    /// What is forbidden; empty = not known.
    pub hazards: Vec<Hazard>,
    /// Whether a parent or guardian must sign.
    pub needs_guardian: Option<bool>,
    /// Whether an authority must allow it first.
    pub needs_authorisation: Option<bool>,
    /// Who says so: a law with its article, or who quotes it.
    pub source: String,
    /// Where it can be read.
    pub source_url: String,
    /// When somebody read it there.
    pub checked_on: NaiveDate,
    /// What has to be known besides, for who keeps the table.
    pub note: String,
}

/// What is known of one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LabourFact {
    /// An age.
    Years {
        /// In years.
        years: u8,
    },
    /// A length of work.
    Minutes {
        /// In minutes.
        minutes: u16,
    },
    /// Hours of the night.
    Between {
        /// From, in local time.
        from: NaiveTime,
        /// To, on the next day.
        to: NaiveTime,
    },
    /// What is forbidden.
    Forbidden {
        /// At least this.
        hazards: Vec<Hazard>,
    },
    /// Whether something is needed.
    Needed {
        /// Yes or no.
        needed: bool,
    },
}

/// One question with its answer. Without one, somebody checks by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabourAnswer<'r> {
    /// The question.
    pub question: LabourQuestion,
    /// What is known, and the row that says so; `None` = check by hand.
    pub known: Option<(LabourFact, &'r LabourRule)>,
}

/// All rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabourRules(Vec<LabourRule>);

impl LabourScope {
    /// The scope of a word: empty, a family or an activity.
    ///
    /// # Errors
    ///
    /// [`UnknownWord`](crate::UnknownWord) where it is none of them.
    pub fn parse(word: &str) -> Result<Self, crate::UnknownWord> {
        if word.is_empty() {
            return Ok(Self::Learners);
        }
        ActivityFamily::parse(word).map(Self::Family).or_else(|_| Activity::parse(word).map(Self::Activity))
    }

    /// How closely the scope describes an activity, higher is closer; `None` where it does not.
    /// Rules for minors say nothing of activities in which no learner works.
    fn closeness(self, activity: Option<Activity>) -> Option<u8> {
        match (self, activity) {
            (Self::Learners, None) => Some(0),
            (Self::Learners, Some(asked)) => asked.has_learners().then_some(0),
            (Self::Family(family), Some(asked)) => {
                (asked.has_learners() && asked.family() == family).then_some(1)
            }
            (Self::Activity(own), Some(asked)) => (own == asked).then_some(2),
            (Self::Family(_) | Self::Activity(_), None) => None,
        }
    }
}

impl LabourRule {
    /// What the row says of a question.
    pub fn fact(&self, question: LabourQuestion) -> Option<LabourFact> {
        let minutes = |minutes: Option<u16>| minutes.map(|minutes| LabourFact::Minutes { minutes });
        let needed = |needed: Option<bool>| needed.map(|needed| LabourFact::Needed { needed });
        match question {
            LabourQuestion::MinAge => self.min_age.map(|years| LabourFact::Years { years }),
            LabourQuestion::MinutesADay => minutes(self.max_minutes_day),
            LabourQuestion::MinutesAWeek => minutes(self.max_minutes_week),
            LabourQuestion::NightHours => self.night.map(|(from, to)| LabourFact::Between { from, to }),
            LabourQuestion::Hazards => {
                let hazards = self.hazards.clone();
                (!hazards.is_empty()).then_some(LabourFact::Forbidden { hazards })
            }
            LabourQuestion::Guardian => needed(self.needs_guardian),
            LabourQuestion::Authorisation => needed(self.needs_authorisation),
        }
    }

    /// Whether the row holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}

impl LabourRules {
    /// Takes the rows as they are.
    pub fn new(rows: Vec<LabourRule>) -> Self {
        Self(rows)
    }

    /// All rows.
    pub fn rows(&self) -> &[LabourRule] {
        &self.0
    }

    /// Every question with what is known of it: the smaller region goes before the larger, then the closer scope,
    /// then the earlier row. A question that no row answers has to be checked by hand.
    ///
    /// `path` is [`Region::path`](crate::Region::path), `XK/XK004/`; without an activity all with learners are meant.
    pub fn on(&self, path: &str, activity: Option<Activity>, day: NaiveDate) -> Vec<LabourAnswer<'_>> {
        let depth = |rule: &LabourRule| path.split('/').position(|code| code == rule.region);
        let holding = self.0.iter().filter(|rule| rule.holds_on(day));
        let mut rules: Vec<_> = holding
            .filter_map(|rule| Some(((depth(rule)?, rule.scope.closeness(activity)?), rule)))
            .collect();
        rules.sort_by_key(|(nearness, _)| std::cmp::Reverse(*nearness)); // stable: equals keep the file's order
        let known = |question| rules.iter().find_map(|(_, rule)| Some((rule.fact(question)?, *rule)));
        LabourQuestion::ALL
            .iter()
            .map(|question| LabourAnswer { question: *question, known: known(*question) })
            .collect()
    }
}

#[cfg(test)]
mod tests;
