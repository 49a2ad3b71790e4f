//! `praktika explain`: why a pair scores what it scores, or every rule that blocks it.

use app::catalogue::Catalogue;
use app::suggestion::Explanation;
use clap::Args;
use domain::{Actor, Blocked, Counterfactual, Fact, NeedId, OfferId, Part, Remedy, Score};
use i18n::Translator;
use serde::Serialize;

use super::{CommandError, migrate, output};
use crate::settings::Settings;

/// Print why a pair scores what it scores, or every rule that blocks it
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// What is given
    #[arg(long, value_name = "ID")]
    offer: OfferId,
    /// What is looked for
    #[arg(long, value_name = "ID")]
    need: NeedId,
    #[command(flatten)]
    form: output::Form,
}

/// A part as it is printed.
#[derive(Serialize)]
pub(super) struct PartOut {
    pub(super) criterion: &'static str,
    pub(super) points: u16,
    pub(super) of: u16,
    pub(super) fact: Fact,
    pub(super) reason: String,
}

#[derive(Serialize)]
struct Explained {
    offer: OfferId,
    need: NeedId,
    rules_version: i32,
    score: Option<u16>,
    rank: Option<usize>,
    parts: Vec<PartOut>,
    blocked: Vec<BlockedOut>,
    check_by_hand: Vec<BlockedOut>,
    remedies: Vec<RemedyOut>,
}

/// A change that would help.
#[derive(Serialize)]
struct RemedyOut {
    side: &'static str,
    #[serde(flatten)]
    remedy: Remedy,
    score: u16,
    rank: Option<usize>,
    sentence: String,
}

#[derive(Serialize)]
struct BlockedOut {
    #[serde(flatten)]
    blocked: Blocked,
    reason: String,
}

impl Explain {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), CommandError> {
        let app = migrate::ready_app(settings).await?;
        app.live_index.catch_up(&app).await?; // what would help depends on all other offers
        let explanation = app::suggestion::explain(&app, &Actor::system(), self.offer, self.need).await;
        let explanation = explanation.map_err(|error| match error {
            app::AppError::NotFound => CommandError::from("there is no such offer or need"),
            other => other.into(),
        })?;
        let snapshot = app.live_index.snapshot()?;
        let t = Translator::new(domain::Locale::En);
        let worded = |blocked: &[Blocked]| blocked_of(t, snapshot.catalogue(), blocked);
        let (score, blocked) = match &explanation.verdict {
            Ok(score) => (Some(score), Vec::new()),
            Err(rules) => (None, worded(rules)),
        };
        let explained = Explained {
            offer: self.offer,
            need: self.need,
            rules_version: explanation.rules_version,
            score: score.map(|score| score.points),
            rank: explanation.help.as_ref().and_then(|help| help.rank),
            parts: score
                .map(|Score { parts, .. }| parts_of(t, snapshot.catalogue(), parts))
                .unwrap_or_default(),
            blocked,
            check_by_hand: score.map(|score| worded(&score.check_by_hand)).unwrap_or_default(),
            remedies: remedies_of(t, snapshot.catalogue(), &explanation),
        };
        if self.form.json { output::json(&explained) } else { print(&explained) }
    }
}

/// Parts with their reason in words.
pub(super) fn parts_of(t: Translator, catalogue: &Catalogue, parts: &[Part]) -> Vec<PartOut> {
    let trades = |id| catalogue.trade_name(id, t.locale);
    let out = |part: &Part| PartOut {
        criterion: part.criterion.as_str(),
        points: part.points,
        of: part.of,
        fact: part.fact.clone(),
        reason: t.reason(part, &trades),
    };
    parts.iter().map(out).collect()
}

fn blocked_of(t: Translator, catalogue: &Catalogue, blocked: &[Blocked]) -> Vec<BlockedOut> {
    let trades = |id| catalogue.trade_name(id, t.locale);
    blocked.iter().map(|one| BlockedOut { blocked: one.clone(), reason: t.blocked(one, &trades) }).collect()
}

fn remedies_of(t: Translator, catalogue: &Catalogue, explanation: &Explanation) -> Vec<RemedyOut> {
    let trades = |id| catalogue.trade_name(id, t.locale);
    let out = |one: &Counterfactual| {
        let change = t.remedy(&one.remedy, explanation.activity_of(&one.remedy), &trades);
        RemedyOut {
            side: one.remedy.side().as_str(),
            remedy: one.remedy.clone(),
            score: one.points,
            rank: one.rank,
            sentence: format!("{change} {}", t.outcome(one.points, one.rank)),
        }
    };
    explanation.help.iter().flat_map(|help| &help.remedies).map(out).collect()
}

fn print(explained: &Explained) -> Result<(), CommandError> {
    match explained.score {
        Some(score) => {
            let place = explained.rank.map(|rank| format!(", number {rank} on the list")).unwrap_or_default();
            output::line(&format!("{score} of 10000{place}, rules version {}", explained.rules_version))?;
        }
        None => output::line(&format!("not suggested, rules version {}", explained.rules_version))?,
    }
    for part in &explained.parts {
        output::line(&format!("  {:>5} / {:<5} {}: {}", part.points, part.of, part.criterion, part.reason))?;
    }
    for blocked in &explained.blocked {
        output::line(&format!("  {}: {}", blocked.blocked.rule(), blocked.reason))?;
    }
    for check in &explained.check_by_hand {
        output::line(&format!("  check by hand: {}", check.reason))?;
    }
    for remedy in &explained.remedies {
        output::line(&format!("  would help ({} side): {}", remedy.side, remedy.sentence))?;
    }
    Ok(())
}
