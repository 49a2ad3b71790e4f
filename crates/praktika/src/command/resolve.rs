//! `praktika resolve`: titles to trades, one line a title, in the order given.

use clap::Args;
use domain::{LanguageTag, Locale, TradeId};
use serde::Serialize;

use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// Find the trade that a title names, one line a title
#[derive(Debug, Args)]
pub(super) struct Resolve {
    /// The titles' language, where known: sq, bs, hr, sr, cnr, en ...
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<LanguageTag>,
    #[command(flatten)]
    form: output::Form,
    /// Titles of trades
    #[arg(required = true, value_name = "TITLE")]
    titles: Vec<String>,
}

#[derive(Serialize)]
struct Resolved<'a> {
    title: &'a str,
    trade: Option<TradeOut>,
    confidence: f64,
    matched_label: Option<String>,
    matched_language: Option<String>,
    alternatives: Vec<AlternativeOut>,
}

#[derive(Serialize)]
struct TradeOut {
    code: String,
    isco08: String,
    name: String,
}

#[derive(Serialize)]
struct AlternativeOut {
    #[serde(flatten)]
    trade: TradeOut,
    confidence: f64,
    matched_label: String,
}

impl Resolve {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let app = migrate::ready_app(settings).await?;
        let snapshot = app.live_index.snapshot()?;
        let locale = self.lang.as_ref().and_then(|tag| Locale::closest(tag.as_str())).unwrap_or(Locale::En);
        let name = |id: TradeId| {
            let trade = snapshot.catalogue().trade(id)?;
            let (code, isco08) = (trade.code.clone(), trade.isco08.to_string());
            Some(TradeOut { code, isco08, name: snapshot.catalogue().trade_name(id, locale) })
        };
        for title in &self.titles {
            let found = app::title::resolve(&app, title, self.lang.as_ref()).await?;
            let alternatives = found.alternatives.iter().filter_map(|other| {
                let (confidence, matched_label) = (share(other.confidence), other.label.clone());
                Some(AlternativeOut { trade: name(other.trade)?, confidence, matched_label })
            });
            let resolved = Resolved {
                title,
                trade: found.trade.and_then(name),
                confidence: share(found.confidence),
                matched_label: found.matched_label.clone(),
                matched_language: found.matched_language.as_ref().map(ToString::to_string),
                alternatives: alternatives.collect(),
            };
            if self.form.json { output::json(&resolved)? } else { output::line(&resolved.sentence())? }
        }
        Ok(())
    }
}

impl Resolved<'_> {
    fn sentence(&self) -> String {
        let others: Vec<&str> = self.alternatives.iter().map(|other| other.trade.name.as_str()).collect();
        match &self.trade {
            Some(trade) => {
                format!("{}: {} (ISCO {}), {:.2}", self.title, trade.name, trade.isco08, self.confidence)
            }
            None if others.is_empty() => format!("{}: not sure", self.title),
            None => format!("{}: not sure; perhaps {}", self.title, others.join(", ")),
        }
    }
}

/// Points of 10,000 as a share of 1.
fn share(points: u16) -> f64 {
    f64::from(points) / f64::from(domain::ALL_POINTS)
}
