//! `GET /needs/{id}/suggestions`: the list, best first, each with its reasons.

use std::collections::BTreeSet;

use app::{
    programme,
    suggestion::{SuggestionView, Suggestions, list_of_need},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use domain::{NeedId, Part, SuggestionId, SuggestionState};
use http::{Id, Problem};
use i18n::Translator;

use super::{
    bar::Bar,
    near::{self, Near},
    row::{List, Row},
};
use crate::{
    Web,
    shell::{Section, Shell},
    visitor::Visitor,
    wording::{self, with_commas},
};

/// Narrower blocks have no room for their name.
const LEAST_FOR_A_NAME: u32 = 48;

#[derive(Template, WebTemplate)]
#[template(path = "suggestion/list.html")]
pub(crate) struct SuggestionsPage {
    shell: Shell,
    t: Translator,
    need: NeedId,
    kicker: String,
    heading: String,
    count: usize,
    /// Whether the key opens the list of all needs.
    sees_all: bool,
    banner: Option<Banner>,
    key: Option<Key>,
    rows: Vec<Row>,
    has_new: bool,
    near: Vec<Near>,
    declined: Vec<Declined>,
    as_of: Option<String>,
}

/// What was just answered.
struct Banner {
    id: SuggestionId,
    text: String,
}

/// How to read the bar, by the first row's.
struct Key {
    bar: Bar,
    names: Vec<KeyName>,
    criteria: String,
}

/// A block's name under it, in percent of the width.
struct KeyName {
    at: String,
    text: String,
}

/// Somebody to whom the school said no.
struct Declined {
    id: SuggestionId,
    company: String,
    reason: String,
}

/// The list of a need. Looking changes nothing: a button says that all was read.
pub(crate) async fn list(
    State(web): State<Web>,
    visitor: Visitor,
    Id(id): Id<NeedId>,
) -> Result<SuggestionsPage, Problem> {
    visitor.may_open(id)?;
    let (t, actor) = (visitor.visit.t, &visitor.key.actor);
    let suggestions = list_of_need(&web.app, actor, id, None).await?;
    let near = near::near(&web, &visitor, &suggestions).await?;
    let Suggestions { need, listed, declined } = suggestions;
    let programmes = programme::list(&web.app, actor, need.sending).await?;
    let snapshot = web.app.live_index.snapshot()?;
    let opened = visitor.visit.parameter("parts").and_then(|rank| rank.parse().ok());
    let reader = visitor.organisation.as_ref().map(|organisation| organisation.country);
    let list = List { t, catalogue: snapshot.catalogue(), reader, opened };
    let rows: Vec<Row> = listed.iter().enumerate().map(|(n, view)| list.row(n + 1, view)).collect();
    let answered = visitor.visit.parameter("answered").and_then(|id| id.parse().ok());
    Ok(SuggestionsPage {
        t,
        need: id,
        kicker: kicker(t, &need),
        heading: wording::need(t, snapshot.catalogue(), &need, &programmes),
        count: listed.iter().map(|view| view.host.id).collect::<BTreeSet<_>>().len(),
        sees_all: visitor.key.need.is_none(),
        banner: answered.and_then(|id| banner(t, id, listed.iter().chain(&declined))),
        key: listed.first().map(|best| Key::of(t, &best.suggestion.engine.parts)),
        has_new: listed.iter().any(|view| view.suggestion.state == SuggestionState::Proposed),
        near,
        declined: declined.iter().map(|view| self::declined(t, view)).collect(),
        as_of: listed.first().map(|best| as_of(t, best)),
        shell: Shell::signed_in(&visitor, Section::Other),
        rows,
    })
}

/// "Need: dual apprenticeship, 1 February to 12 June 2027, Tuesdays and Thursdays".
fn kicker(t: Translator, need: &domain::Need) -> String {
    let when = wording::when(t, need.period, need.weekdays);
    let what = with_commas(t, [Some(t.activity(need.activity)), when].into_iter().flatten());
    t.msg("suggestions-need").arg("activity", what).to_string()
}

fn as_of(t: Translator, best: &SuggestionView) -> String {
    let engine = &best.suggestion.engine;
    let message = t.msg("suggestions-as-of").arg("date", t.date(engine.as_of));
    message.arg("version", engine.rules_version.to_string()).to_string()
}

fn banner<'a>(
    t: Translator,
    id: SuggestionId,
    mut all: impl Iterator<Item = &'a SuggestionView>,
) -> Option<Banner> {
    let view = all.find(|view| view.suggestion.id == id)?;
    let company = view.host.name.as_str();
    let key = match view.suggestion.state {
        SuggestionState::Interested => "answer-noted-interested",
        SuggestionState::Declined => "answer-noted-not-now",
        _ => return None,
    };
    Some(Banner { id, text: t.msg(key).arg("company", company).to_string() })
}

fn declined(t: Translator, view: &SuggestionView) -> Declined {
    let reason = view.suggestion.reason.map(|reason| t.decline_reason(reason));
    Declined { id: view.suggestion.id, company: view.host.name.clone(), reason: reason.unwrap_or_default() }
}

impl Key {
    fn of(t: Translator, parts: &[Part]) -> Self {
        let bar = Bar::of(parts);
        let wide = |((from, width), part): (&(u32, u32), &Part)| {
            (*width >= LEAST_FOR_A_NAME).then(|| KeyName {
                at: format!("{}.{}%", from / 10, from % 10),
                text: t.criterion_short(part.criterion),
            })
        };
        let names = bar.blocks.iter().zip(parts).filter_map(wide).collect();
        let criteria = with_commas(t, parts.iter().map(|part| t.criterion(part.criterion).to_lowercase()));
        Self { bar, names, criteria }
    }
}
