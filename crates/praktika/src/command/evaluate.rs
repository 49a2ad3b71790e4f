//! `praktika evaluate`: how well titles are understood, beside methods that anybody could use instead.

mod figures;
mod jaro_winkler;
mod list;
mod rival;
mod tfidf;

use std::path::PathBuf;
use std::time::Instant;

use clap::{Args, Subcommand};
use domain::{LanguageTag, TradeLabel};

use self::figures::{Figures, RivalFigures, Rivals, Tally};
use self::jaro_winkler::JaroWinkler;
use self::list::{Question, read};
use self::rival::{Labels, Rival};
use self::tfidf::TfIdf;
use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// Measures of what the engine understands
#[derive(Debug, Subcommand)]
pub(super) enum Evaluate {
    /// Titles with their right groups of ISCO-08: how often the first answer is right, one object a language
    Titles(Titles),
}

/// A list with the columns `title`, `lang` and `isco08`; others don't count
#[derive(Debug, Args)]
pub(super) struct Titles {
    /// CSV with headings; several right codes stand with | between them, shorter ones count as far as they go
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The language of all titles, for a file without the column `lang`
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<LanguageTag>,
    /// Also titles outside the major groups 3 to 8, which vocational schools don't teach
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    form: output::Form,
}

impl Evaluate {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        match self {
            Self::Titles(titles) => titles.run(settings).await,
        }
    }
}

impl Titles {
    async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let app = migrate::ready_app(settings).await?;
        let snapshot = app.live_index.snapshot()?;
        let catalogue = snapshot.catalogue();
        let questions = read(&self.file, self.lang.as_ref(), self.all)?;
        let isco08 = |trade| catalogue.trade(trade).map(|trade| trade.isco08);
        catalogue.resolver(); // laid out before anything is timed
        for (language, questions) in &questions {
            let ours = tally(questions, |question| {
                let found = catalogue.resolver().resolve(&question.title, Some(language));
                let is_sure = found.trade.is_some();
                let trades =
                    found.trade.into_iter().chain(found.alternatives.iter().map(|other| other.trade));
                (is_sure, trades.filter_map(isco08).collect())
            });
            let labels: Vec<&TradeLabel> = of_language(catalogue.labels(), language);
            let labels = Labels::new(&labels, isco08);
            let rivals = Rivals {
                jaro_winkler: measure(&JaroWinkler::new(&labels), questions),
                tfidf: measure(&TfIdf::new(&labels), questions),
            };
            let figures = Figures::new(language, &ours, rivals);
            if self.form.json { output::json(&figures)? } else { output::line(&figures.sentence())? }
        }
        Ok(())
    }
}

/// The labels that a rival gets: those of the language, or all where it has none.
fn of_language<'a>(labels: &'a [TradeLabel], language: &LanguageTag) -> Vec<&'a TradeLabel> {
    let own: Vec<&TradeLabel> = labels.iter().filter(|label| label.language == *language).collect();
    if own.is_empty() { labels.iter().collect() } else { own }
}

fn measure(rival: &impl Rival, questions: &[Question]) -> RivalFigures {
    RivalFigures::new(&tally(questions, |question| (true, rival.best(&question.title, figures::MOST))))
}

/// Asks each question once and takes the time. An answer is whether it is sure, and groups, best first.
fn tally(questions: &[Question], ask: impl Fn(&Question) -> (bool, Vec<domain::Isco08>)) -> Tally {
    let mut tally = Tally::default();
    for question in questions {
        let began = Instant::now();
        let (is_sure, groups) = ask(question);
        tally.count(question, is_sure, &groups, began.elapsed());
    }
    tally
}
