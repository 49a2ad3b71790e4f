//! `GET /explanations?offer=..&need=..`: why a pair scores what it scores, or what blocks it, and what would help.

use app::{
    AppError,
    suggestion::{Explanation, explain as find},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use domain::{ALL_POINTS, NeedId, Remedy, Score};
use http::Problem;
use i18n::Translator;

use super::parts::PartsTable;
use crate::{
    Web,
    shell::{Section, Shell},
    visitor::Visitor,
    wording::{self, with_commas},
};

#[derive(Template, WebTemplate)]
#[template(path = "suggestion/explain.html")]
pub(crate) struct ExplainPage {
    shell: Shell,
    t: Translator,
    /// The need, where its list is the reader's to open.
    list: Option<NeedId>,
    kicker: String,
    heading: String,
    lead: String,
    blocks: Vec<String>,
    remedies: Vec<RemedyLine>,
    parts: Option<PartsTable>,
}

/// A change, and what comes of it.
struct RemedyLine {
    change: String,
    outcome: String,
}

/// A pair, asked about by either side.
pub(crate) async fn explain(State(web): State<Web>, visitor: Visitor) -> Result<ExplainPage, Problem> {
    let named = |name| visitor.visit.parameter(name);
    let offer = named("offer").and_then(|id| id.parse().ok()).ok_or(AppError::NotFound)?;
    let need: NeedId = named("need").and_then(|id| id.parse().ok()).ok_or(AppError::NotFound)?;
    visitor.may_open(need)?;
    let found = find(&web.app, &visitor.key.actor, offer, need).await?;
    Ok(ExplainPage::of(&web, &visitor, &found)?)
}

impl ExplainPage {
    fn of(web: &Web, visitor: &Visitor, found: &Explanation) -> Result<Self, AppError> {
        let t = visitor.visit.t;
        let snapshot = web.app.live_index.snapshot()?;
        let trades = |id| snapshot.catalogue().trade_name(id, t.locale);
        let Explanation { need, host, verdict, .. } = found;
        let is_own_need = visitor.key.actor.organisation().is_none_or(|own| own == need.sending);
        let blocked = verdict.as_ref().err().map_or(&[][..], Vec::as_slice);
        let table = |score: &Score| PartsTable::of(t, snapshot.catalogue(), score.points, &score.parts);
        let company = host.name.as_str();
        Ok(Self {
            shell: Shell::signed_in(visitor, Section::Other),
            t,
            list: is_own_need.then_some(need.id),
            kicker: kicker(t, need),
            heading: t.msg("explanation-title").arg("company", company).to_string(),
            lead: lead(t, found),
            blocks: blocked.iter().map(|rule| t.blocked(rule, &trades)).collect(),
            remedies: remedies(t, found, &trades),
            parts: verdict.as_ref().ok().map(table),
        })
    }
}

/// "Need: practical training, 1 March to 30 April 2027".
fn kicker(t: Translator, need: &domain::NeedProfile) -> String {
    let when = wording::when(t, need.period, need.weekdays);
    let what = with_commas(t, [Some(t.activity(need.activity)), when].into_iter().flatten());
    t.msg("suggestions-need").arg("activity", what).to_string()
}

fn lead(t: Translator, found: &Explanation) -> String {
    let Ok(score) = &found.verdict else { return t.text("explanation-not-suggested") };
    let message = t.msg("explanation-score").arg("points", score.points).arg("of", ALL_POINTS);
    message.arg("version", found.rules_version.to_string()).to_string()
}

fn remedies(t: Translator, found: &Explanation, trades: &i18n::TradeNames<'_>) -> Vec<RemedyLine> {
    let activity = |remedy: &Remedy| match remedy {
        Remedy::Offer(_) => found.offer.activity,
        Remedy::Need(_) => found.need.activity,
    };
    let line = |promise: &domain::Counterfactual| RemedyLine {
        change: t.remedy(&promise.remedy, activity(&promise.remedy), trades),
        outcome: t.outcome(promise.points, promise.rank),
    };
    found.remedies.iter().map(line).collect()
}
