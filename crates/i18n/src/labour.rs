//! What labour law says of learners at work.
use domain::{Hazard, LabourAnswer, LabourFact, LabourQuestion, Unit};

use crate::Translator;

impl Translator {
    /// A question, as a label: "Work in a week at most".
    pub fn labour_question(self, question: LabourQuestion) -> String {
        self.worded("labour-question", question.as_str())
    }

    /// What minors must not do, for a list: "night work".
    pub fn hazard(self, hazard: Hazard) -> String {
        self.worded("hazard", hazard.as_str())
    }

    /// What is known: "15 years", "30 hours", "from 19:00 to 07:00", "night work and work underground".
    pub fn labour_fact(self, fact: &LabourFact) -> String {
        match fact {
            LabourFact::Years { years } => self.msg("labour-years").arg("n", *years).to_string(),
            LabourFact::Minutes { minutes } if minutes % 60 == 0 => {
                self.amount(Unit::Hours, u32::from(minutes / 60))
            }
            LabourFact::Minutes { minutes } => self.msg("labour-minutes").arg("n", *minutes).to_string(),
            LabourFact::Between { from, to } => {
                let [from, to] = [from, to].map(|time| time.format("%H:%M").to_string());
                self.msg("labour-between").arg("from", from).arg("to", to).to_string()
            }
            LabourFact::Forbidden { hazards } => self.list(hazards.iter().map(|hazard| self.hazard(*hazard))),
            LabourFact::Needed { needed } => {
                self.text(if *needed { "labour-needed" } else { "labour-not-needed" })
            }
        }
    }

    /// A question with what is known and who says so: "Age at least: 15 years (Labour Law, ..)"; where nobody has found
    /// anything, "check by hand".
    pub fn labour_answer(self, answer: &LabourAnswer<'_>) -> String {
        let question = self.labour_question(answer.question);
        let Some((fact, rule)) = &answer.known else {
            return self.msg("labour-unknown").arg("question", question).to_string();
        };
        self.msg("labour-known")
            .arg("question", question)
            .arg("fact", self.labour_fact(fact))
            .arg("source", rule.source.clone())
            .arg("url", rule.source_url.clone())
            .arg("date", self.short_date(rule.checked_on))
            .to_string()
    }
}
