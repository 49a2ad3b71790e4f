//! `GET /suggestions/{id}/answer`: the pair, and two ways to answer.

use app::AppError;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use domain::{ALL_POINTS, DeclineReason, SuggestionId, SuggestionState};
use http::{Id, Problem};
use i18n::Translator;

use super::{bar::Bar, pair::Pair, parts::PartsTable, row::where_is};
use crate::{
    Web,
    offer::{FactRow, fact_rows},
    shell::{Section, Shell},
    visitor::Visitor,
    wording::reasons,
};

#[derive(Template, WebTemplate)]
#[template(path = "suggestion/answer.html")]
pub(crate) struct AnswerPage {
    shell: Shell,
    t: Translator,
    id: SuggestionId,
    need: String,
    company: String,
    lead: String,
    state: Option<String>,
    /// Whether "interested" can still be said.
    is_interested: bool,
    reasons: Vec<Reason>,
    /// Whether the reasons for "not now" are unfolded.
    says_no: bool,
    error: Option<String>,
    facts: Vec<FactRow>,
    sentence: String,
    bar: Bar,
    points: String,
    of: String,
    parts: PartsTable,
}

/// A reason to say "not now".
struct Reason {
    id: String,
    value: &'static str,
    label: String,
    is_chosen: bool,
}

/// The pair, with the answer that the address names unfolded.
pub(crate) async fn question(
    State(web): State<Web>,
    visitor: Visitor,
    Id(id): Id<SuggestionId>,
) -> Result<AnswerPage, Problem> {
    let need = visitor.visit.parameter("need").and_then(|need| need.parse().ok());
    let pair = Pair::find(&web, &visitor, id, need).await?;
    let says_no = visitor.visit.parameter("choice") == Some("not_now");
    Ok(AnswerPage::of(&web, &visitor, &pair, says_no, None)?)
}

impl AnswerPage {
    /// The page of a pair; with an error where an answer could not be taken.
    pub(super) fn of(
        web: &Web,
        visitor: &Visitor,
        pair: &Pair,
        says_no: bool,
        error: Option<String>,
    ) -> Result<Self, AppError> {
        let (t, view) = (visitor.visit.t, &pair.view);
        let snapshot = web.app.live_index.snapshot()?;
        let (catalogue, engine) = (snapshot.catalogue(), &view.suggestion.engine);
        let reader = visitor.organisation.as_ref().map(|organisation| organisation.country);
        let lead = t.msg("answer-lead").arg("company", view.host.name.as_str());
        let lead = lead.arg("activity", t.activity(view.offer.activity));
        let state = view.suggestion.state;
        Ok(Self {
            shell: Shell::signed_in(visitor, Section::Other),
            t,
            id: view.suggestion.id,
            need: pair.need.id.to_string(),
            company: view.host.name.clone(),
            lead: lead.arg("where", where_is(t, catalogue, view, reader)).to_string(),
            state: is_answered(state).then(|| t.suggestion_state(state)),
            is_interested: state == SuggestionState::Interested,
            reasons: answers(t, view.suggestion.reason),
            says_no,
            error,
            facts: fact_rows(t, catalogue, &view.offer, reader),
            sentence: reasons(t, catalogue, &engine.parts),
            bar: Bar::of(&engine.parts),
            points: t.number(engine.score),
            of: t.number(ALL_POINTS),
            parts: PartsTable::of(t, catalogue, engine.score, &engine.parts),
        })
    }
}

const fn is_answered(state: SuggestionState) -> bool {
    !matches!(state, SuggestionState::Proposed | SuggestionState::Seen)
}

/// The reasons, the one that was given chosen. None is chosen before: a reason that nobody gave would count.
fn answers(t: Translator, given: Option<DeclineReason>) -> Vec<Reason> {
    let reason = |(n, reason): (usize, &DeclineReason)| Reason {
        id: if n == 0 { "reason".to_owned() } else { format!("reason-{n}") },
        value: reason.as_str(),
        label: t.decline_reason(*reason),
        is_chosen: given == Some(*reason),
    };
    DeclineReason::ALL.iter().enumerate().map(reason).collect()
}
