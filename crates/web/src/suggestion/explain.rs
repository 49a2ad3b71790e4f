//! `GET /explanations?offer=..&need=..`: why a pair scores what it scores, or what blocks it, and what would help.

use app::{
    AppError,
    suggestion::{Explanation, Help, explain as find},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use domain::{ALL_POINTS, Counterfactual, NeedId, Score};
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
    /// The offer's place on the list.
    rank: Option<String>,
    blocks: Vec<String>,
    remedies: Vec<RemedyLine>,
    /// Why there are none.
    no_remedies: Option<String>,
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
        let Explanation { need, sending, host, verdict, help, .. } = found;
        let is_own_need = visitor.key.actor.organisation().is_none_or(|own| own == need.sending);
        let blocked = verdict.as_ref().err().map_or(&[][..], Vec::as_slice);
        let table = |score: &Score| PartsTable::of(t, snapshot.catalogue(), score.points, &score.parts);
        let heading = if is_own_need {
            t.msg("explanation-title").arg("company", host.name.as_str())
        } else {
            t.msg("explanation-title-for-host").arg("school", sending.name.as_str())
        };
        let rank = help.as_ref().and_then(|help| help.rank);
        let remedies = remedies(t, visitor.key.actor.organisation().is_none(), found, &trades);
        let lacks = remedies.is_empty() && !blocked.is_empty();
        Ok(Self {
            shell: Shell::signed_in(visitor, Section::Other),
            t,
            list: is_own_need.then_some(need.id),
            kicker: kicker(t, need),
            heading: heading.to_string(),
            lead: lead(t, found),
            rank: rank.map(|rank| t.msg("explanation-rank").arg("rank", rank).to_string()),
            blocks: blocked.iter().map(|rule| t.blocked(rule, &trades)).collect(),
            remedies,
            no_remedies: lacks.then(|| t.text(no_remedies(help.as_ref(), is_own_need))),
            parts: verdict.as_ref().ok().map(table),
        })
    }
}

/// Why nothing is named that would help.
fn no_remedies(help: Option<&Help>, is_own_need: bool) -> &'static str {
    match help {
        None => "remedies-not-yet",
        Some(Help { others_could: true, .. }) if is_own_need => "remedies-not-yours",
        Some(Help { others_could: true, .. }) => "remedies-for-school",
        Some(_) => "remedies-none",
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

/// The changes, each with whose it is for who sees both sides.
fn remedies(
    t: Translator,
    sees_both: bool,
    found: &Explanation,
    trades: &i18n::TradeNames<'_>,
) -> Vec<RemedyLine> {
    let line = |Counterfactual { remedy, points, rank }: &Counterfactual| {
        let change = t.remedy(remedy, found.activity_of(remedy), trades);
        RemedyLine {
            change: if sees_both { wording::for_side(t, remedy.side(), change) } else { change },
            outcome: t.outcome(*points, *rank),
        }
    };
    found.help.iter().flat_map(|help| &help.remedies).map(line).collect()
}
