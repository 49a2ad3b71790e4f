//! `praktika titles`: titles that named no trade for sure.

use app::catalogue::Catalogue;
use app::title::{Decision, TitleView};
use app::{App, AppError, Page};
use clap::{Args, Subcommand};
use domain::{Actor, LanguageTag, Locale, TradeId};
use serde::Serialize;

use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// Titles that are read at a time.
const PIECE: u64 = 500;

/// Titles that wait until a person says which trade they name
#[derive(Debug, Subcommand)]
pub(super) enum Titles {
    /// List the titles that wait, with the trades that they may name
    List(List),
    /// Say which trade a title names, or that it names none; may be said anew
    Decide(Decide),
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// Those that were decided too
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    form: output::Form,
}

#[derive(Debug, Args)]
pub(super) struct Decide {
    /// The title, or its id from the list
    #[arg(value_name = "TITLE or ID")]
    title: String,
    #[command(flatten)]
    verdict: Verdict,
    /// The title's language; left out = the one that it was met with
    #[arg(long, value_name = "LANGUAGE", conflicts_with = "reject")]
    lang: Option<LanguageTag>,
    #[command(flatten)]
    form: output::Form,
}

/// One of the two has to be said.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(super) struct Verdict {
    /// The trade that it names, by its code
    #[arg(long, value_name = "CODE")]
    trade: Option<String>,
    /// It names no trade that we know
    #[arg(long)]
    reject: bool,
}

#[derive(Serialize)]
struct Row {
    id: uuid::Uuid,
    title: String,
    language: Option<String>,
    seen: u32,
    first_seen_at: String,
    state: &'static str,
    trade: Option<TradeOut>,
    alternatives: Vec<AlternativeOut>,
}

#[derive(Serialize)]
struct TradeOut {
    code: String,
    name: String,
}

#[derive(Serialize)]
struct AlternativeOut {
    #[serde(flatten)]
    trade: TradeOut,
    confidence: u16,
}

#[derive(Serialize)]
struct DecidedOut {
    id: uuid::Uuid,
    title: String,
    state: &'static str,
    trade: Option<TradeOut>,
    programmes: usize,
}

impl Titles {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let app = migrate::ready_app(settings).await?;
        match self {
            Self::List(list) => list.run(&app).await,
            Self::Decide(decide) => decide.run(&app).await,
        }
    }
}

impl List {
    async fn run(self, app: &App) -> Result<(), CommandError> {
        let mut after = None;
        loop {
            let page = Page { after, limit: PIECE };
            let titles = if self.all {
                app::title::list(app, &Actor::system(), page).await?
            } else {
                app::title::list_undecided(app, &Actor::system(), page).await?
            };
            let Some(last) = titles.last() else { return Ok(()) };
            after = Some((last.title.first_seen_at, last.title.id));
            let snapshot = app.live_index.snapshot()?;
            for title in titles {
                let row = row(snapshot.catalogue(), title);
                if self.form.json { output::json(&row)? } else { output::line(&row.sentence())? }
            }
        }
    }
}

impl Decide {
    async fn run(self, app: &App) -> Result<(), CommandError> {
        let decision = match self.verdict.trade {
            Some(code) => Decision::Trade { code, language: self.lang },
            None => Decision::Reject,
        };
        let decided = app::title::decide(app, &Actor::system(), &self.title, decision).await;
        let decided = decided.map_err(|error| match error {
            AppError::NotFound => format!(
                "there is no title `{}` that waits or was decided: `praktika titles list --all` has them",
                self.title
            )
            .into(),
            AppError::Invalid(fields) if fields.0.iter().any(|field| field.field == "trade") => {
                "there is no trade of this code: `praktika titles list` and `praktika resolve --json` give codes".into()
            }
            AppError::Invalid(fields) if fields.0.iter().any(|field| field.field == "language") => {
                "the title was met without its language: say it with --lang".into()
            }
            other => output::worded(other),
        })?;
        let known = app.live_index.known(app).await?;
        let out = DecidedOut {
            id: decided.title.id,
            title: decided.title.title,
            state: decided.title.state.as_str(),
            trade: decided.title.trade.and_then(|trade| trade_out(known.catalogue(), trade, Locale::En)),
            programmes: decided.programmes.len(),
        };
        if self.form.json {
            return output::json(&out);
        }
        let (title, n) = (&out.title, programmes(out.programmes));
        match &out.trade {
            Some(TradeOut { code, name }) => {
                output::line(&format!("{title}: {name} ({code}); {n} got the trade"))
            }
            None => output::line(&format!("{title}: names no trade; {n} lost a trade by it")),
        }
    }
}

fn programmes(n: usize) -> String {
    format!("{n} {}", if n == 1 { "programme" } else { "programmes" })
}

fn row(catalogue: &Catalogue, TitleView { title, alternatives }: TitleView) -> Row {
    let locale = title.language.as_ref().and_then(|tag| Locale::closest(tag.as_str())).unwrap_or(Locale::En);
    let alternatives = alternatives.into_iter().filter_map(|other| {
        let trade = trade_out(catalogue, other.trade, locale)?;
        Some(AlternativeOut { trade, confidence: other.confidence })
    });
    Row {
        id: title.id,
        language: title.language.map(|language| language.to_string()),
        seen: title.seen_count,
        first_seen_at: title.first_seen_at.to_rfc3339(),
        state: title.state.as_str(),
        trade: title.trade.and_then(|trade| trade_out(catalogue, trade, locale)),
        alternatives: alternatives.collect(),
        title: title.title,
    }
}

fn trade_out(catalogue: &Catalogue, id: TradeId, locale: Locale) -> Option<TradeOut> {
    let code = catalogue.trade(id)?.code.clone();
    Some(TradeOut { code, name: catalogue.trade_name(id, locale) })
}

impl Row {
    fn sentence(&self) -> String {
        let language = self.language.as_deref().unwrap_or("language unknown");
        let day = self.first_seen_at.split('T').next().unwrap_or_default();
        let others =
            self.alternatives.iter().map(|other| format!("{} ({})", other.trade.name, other.trade.code));
        let others: Vec<String> = others.collect();
        let meaning = match (&self.trade, self.state) {
            (Some(TradeOut { code, name }), _) => format!("{name} ({code})"),
            (None, "rejected") => "names no trade".to_owned(),
            (None, _) if others.is_empty() => "not sure".to_owned(),
            (None, _) => format!("not sure; perhaps {}", others.join(", ")),
        };
        let met = match self.seen {
            1 => format!("met once, on {day}"),
            times => format!("met {times} times since {day}"),
        };
        format!("{} [{language}], {met}: {meaning}", self.title)
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::command::Cli;

    fn parsed(arguments: &[&str]) -> Result<Cli, String> {
        let all = ["praktika", "titles", "decide", "Cvrkutalac"].iter().chain(arguments);
        Cli::try_parse_from(all).map_err(|error| error.to_string())
    }

    #[test]
    fn who_decides_is_told_each_way() {
        let said = parsed(&[]).unwrap_err();
        assert!(said.contains("<--trade <CODE>|--reject>"), "{said}");
        for taken in [&["--trade", "cook"][..], &["--reject"], &["--trade", "cook", "--lang", "bs"]] {
            assert!(parsed(taken).is_ok(), "{taken:?}");
        }
        for refused in [&["--trade", "cook", "--reject"][..], &["--reject", "--lang", "bs"]] {
            assert!(parsed(refused).is_err(), "{refused:?}");
        }
    }

    #[test]
    fn a_title_that_was_met_once_was_met_once() {
        let row = |seen| Row {
            id: uuid::Uuid::nil(),
            title: "Cvrkutalac".to_owned(),
            language: None,
            seen,
            first_seen_at: "2026-10-05T08:00:00Z".to_owned(),
            state: "open",
            trade: None,
            alternatives: vec![],
        };
        let told = "Cvrkutalac [language unknown], met once, on 2026-10-05: not sure";
        assert_eq!(row(1).sentence(), told);
        assert!(row(2).sentence().contains("met 2 times since 2026-10-05"));
    }
}
