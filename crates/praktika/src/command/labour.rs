//! `praktika labour`: what labour law says of learners at work in a region, and what to check by hand.

use chrono::NaiveDate;
use clap::Args;
use domain::{Activity, Clock, LabourAnswer, LabourFact, local_date};
use i18n::{Translator, names_kosovo};
use reference::Catalogue;
use serde::Serialize;

use super::{CommandError, catalogue, output, region};
use crate::settings::Settings;
use crate::sources::SystemClock;

/// Print what labour law says of learners at work in a region, and what to check by hand
#[derive(Debug, Args)]
pub(super) struct Labour {
    /// Code of a country or a region: XK, BA01, BA-FBIH-04
    #[arg(value_name = "REGION")]
    region: String,
    /// For one activity: `dual_apprenticeship`, `summer_practice` ...
    #[arg(long, value_name = "ACTIVITY")]
    activity: Option<Activity>,
    /// On a day, like 2026-11-24; without it today
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    #[command(flatten)]
    language: output::Language,
    #[command(flatten)]
    form: output::Form,
}

#[derive(Serialize)]
struct Labours<'a> {
    region: &'a str,
    activity: Option<Activity>,
    on: NaiveDate,
    answers: Vec<AnswerOut<'a>>,
}

#[derive(Serialize)]
struct AnswerOut<'a> {
    question: &'static str,
    check_by_hand: bool,
    fact: Option<&'a LabourFact>,
    source: Option<&'a str>,
    source_url: Option<&'a str>,
    checked_on: Option<NaiveDate>,
    note: Option<&'a str>,
    text: String,
}

impl Labour {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let catalogue = catalogue::read(settings).await?;
        for line in self.lines(&catalogue, local_date(SystemClock.now()))? {
            output::line(&line)?;
        }
        Ok(())
    }

    fn lines(&self, catalogue: &Catalogue, today: NaiveDate) -> Result<Vec<String>, CommandError> {
        let code = self.region.to_uppercase();
        let found = catalogue.regions.iter().find(|region| region.code.to_uppercase() == code);
        let found =
            found.ok_or_else(|| format!("no region of the catalogue has the code `{}`", self.region))?;
        let day = self.on.unwrap_or(today);
        let answers = catalogue.labour_rules.on(&found.path, self.activity, day);
        let t = Translator::new(self.language.language);
        if self.form.json {
            let answers = answers.iter().map(|answer| AnswerOut::of(t, answer)).collect();
            let out = Labours { region: &found.code, activity: self.activity, on: day, answers };
            return Ok(vec![serde_json::to_string(&out)?]);
        }
        let name = region::name(t, found);
        let mut lines =
            vec![t.msg("labour-heading").arg("region", name).arg("date", t.date(day)).to_string()];
        if let Some(activity) = self.activity.filter(|activity| !activity.has_learners()) {
            let said = t.msg("labour-no-learners").arg("activity", t.activity(activity));
            lines.push(said.to_string());
        } else {
            lines.extend(answers.iter().map(|answer| t.labour_answer(answer)));
            lines.extend(notes(&answers).map(|note| t.msg("labour-note").arg("note", note).to_string()));
        }
        if lines.iter().any(|line| names_kosovo(line)) {
            lines.push(t.kosovo_footnote());
        }
        Ok(lines)
    }
}

/// The notes of all rows that answered, each once.
fn notes<'a>(answers: &'a [LabourAnswer<'_>]) -> impl Iterator<Item = &'a str> {
    let mut said = Vec::new();
    let rules = answers.iter().filter_map(|answer| Some(answer.known.as_ref()?.1));
    rules.map(|rule| rule.note.as_str()).filter(move |note| {
        let is_new = !note.is_empty() && !said.contains(note);
        said.push(*note);
        is_new
    })
}

impl<'a> AnswerOut<'a> {
    fn of(t: Translator, answer: &'a LabourAnswer<'_>) -> Self {
        let rule = answer.known.as_ref().map(|(_, rule)| *rule);
        Self {
            question: answer.question.as_str(),
            check_by_hand: rule.is_none(),
            fact: answer.known.as_ref().map(|(fact, _)| fact),
            source: rule.map(|rule| rule.source.as_str()),
            source_url: rule.map(|rule| rule.source_url.as_str()),
            checked_on: rule.map(|rule| rule.checked_on),
            note: rule.map(|rule| rule.note.as_str()).filter(|note| !note.is_empty()),
            text: t.labour_answer(answer),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::command::{Cli, Command};

    fn lines(arguments: &[&str]) -> Result<Vec<String>, CommandError> {
        let cli = Cli::try_parse_from(["praktika", "labour"].iter().chain(arguments))?;
        let Command::Labour(labour) = cli.command else { panic!("another command") };
        labour.lines(&Catalogue::shipped().unwrap(), "2026-11-24".parse().unwrap())
    }

    #[test]
    fn what_is_known_comes_with_its_source_and_the_rest_is_checked_by_hand() {
        let said = lines(&["xk004"]).unwrap();
        assert_eq!(said[0], "Rules for learners at work: Prizren, 24 November 2026");
        assert!(said[1].starts_with("Age at least: 15 years (Law on Labour 03/L-212, articles 7 and 45"));
        assert_eq!(said[2], "Work in a day at most: check by hand");
        assert!(said[3].starts_with("Work in a week at most: 30 hours ("), "{}", said[3]);
        assert!(said.iter().any(|line| line.starts_with("Forbidden: overtime, night work, ")));
        assert_eq!(said.iter().filter(|line| line.starts_with("Note: ")).count(), 1, "{said:?}");
        assert!(said.last().unwrap().starts_with("* "), "the footnote: {said:?}");
    }

    #[test]
    fn where_nothing_was_found_every_question_is_open() {
        let said = lines(&["ME", "--language", "cnr", "--on", "2027-02-01"]).unwrap();
        assert_eq!(said[0], "Pravila za učenike na radu: Crna Gora, 1. februara 2027.");
        assert_eq!(said.len(), 8);
        assert!(said[1..].iter().all(|line| line.ends_with(": provjerite sami")), "{said:?}");
    }

    #[test]
    fn an_activity_without_learners_has_no_rules_for_learners() {
        let said = lines(&["AL", "--activity", "equipment"]).unwrap();
        assert_eq!(said.len(), 2);
        assert!(said[1].contains("no learner works here"), "{said:?}");
    }

    #[test]
    fn json_says_the_same() {
        let said = lines(&["BA-FBIH-04", "--json", "--activity", "summer_practice"]).unwrap();
        let said: serde_json::Value = serde_json::from_str(&said[0]).unwrap();
        assert_eq!(said["on"], "2026-11-24");
        let night = &said["answers"][3];
        assert_eq!(
            (night["question"].as_str(), night["check_by_hand"].as_bool()),
            (Some("night_hours"), Some(false))
        );
        assert_eq!(night["fact"]["from"], "19:00:00");
        assert_eq!(night["checked_on"], "2026-11-24");
        assert_eq!(said["answers"][5]["check_by_hand"], true);
    }

    #[test]
    fn what_is_not_there_is_named() {
        let said = lines(&["ZZ"]).unwrap_err().to_string();
        assert_eq!(said, "no region of the catalogue has the code `ZZ`");
        let said = lines(&["AL", "--activity", "holiday"]).unwrap_err().to_string();
        assert!(said.contains("`holiday` is not one of dual_apprenticeship"), "{said}");
    }
}
