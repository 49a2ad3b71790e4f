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
    lang: Option<String>,
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
        let questions = read(&self.file, self.lang.as_deref(), self.all)?;
        let isco08 = |trade| catalogue.trade(trade).map(|trade| trade.isco08);
        catalogue.resolver(); // laid out before anything is timed
        for (lang, questions) in &questions {
            let language = tag(lang);
            let ours = tally(questions, |question| {
                let found = catalogue.resolver().resolve(&question.title, language.as_ref());
                let is_sure = found.trade.is_some();
                let trades =
                    found.trade.into_iter().chain(found.alternatives.iter().map(|other| other.trade));
                (is_sure, trades.filter_map(isco08).collect())
            });
            let labels: Vec<&TradeLabel> = of_language(catalogue.labels(), language.as_ref());
            let labels = Labels::new(&labels, isco08);
            let rivals = Rivals {
                jaro_winkler: measure(&JaroWinkler::new(&labels), questions),
                tfidf: measure(&TfIdf::new(&labels), questions),
            };
            let figures = Figures::new(lang, &ours, rivals);
            if self.form.json { output::json(&figures)? } else { output::line(&figures.sentence())? }
        }
        Ok(())
    }
}

/// A tag as lists write them: of one that we can't read the language alone, which it begins with.
fn tag(lang: &str) -> Option<LanguageTag> {
    lang.parse().ok().or_else(|| lang.split(['-', '_']).next()?.parse().ok())
}

/// The labels that a rival gets: those of the language, or all where it has none.
fn of_language<'a>(labels: &'a [TradeLabel], language: Option<&LanguageTag>) -> Vec<&'a TradeLabel> {
    let own: Vec<&TradeLabel> =
        labels.iter().filter(|label| language.is_some_and(|tag| label.language == *tag)).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_tag_is_read_as_far_as_it_goes() {
        let read = |lang| tag(lang).map(|tag| tag.to_string());
        assert_eq!(read("hr").as_deref(), Some("hr"));
        assert_eq!(read("es-419").as_deref(), Some("es"));
        assert_eq!(read("de_1996").as_deref(), Some("de"));
        assert_eq!(read("x-private"), None);
        assert_eq!(read(""), None);
    }
}
