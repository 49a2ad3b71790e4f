//! `GET /verification`: what waits, what is due first at the top.

use app::{
    catalogue::Catalogue,
    verification::{self, Waiting},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use domain::local_date;
use http::Problem;
use i18n::Translator;

use super::{kind, place};
use crate::{
    Web,
    shell::{Section, Shell},
    visitor::Person,
};

#[derive(Template, WebTemplate)]
#[template(path = "verification/queue.html")]
pub(crate) struct QueuePage {
    shell: Shell,
    t: Translator,
    heading: String,
    rows: Vec<Row>,
}

/// What waits.
struct Row {
    id: String,
    organisation: String,
    kind: String,
    place: String,
    since: String,
    due_on: String,
    is_overdue: bool,
}

/// The queue in the reader's reach.
pub(crate) async fn queue(State(web): State<Web>, person: Person) -> Result<QueuePage, Problem> {
    let t = person.visitor.visit.t;
    let waiting = verification::queue(&web.app, &person.open.actor).await?;
    let snapshot = web.app.live_index.snapshot()?;
    let rows = waiting.iter().map(|waiting| row(t, snapshot.catalogue(), waiting));
    Ok(QueuePage {
        shell: Shell::signed_in(&person.visitor, Section::Verification),
        t,
        heading: t.msg("verification-heading").arg("n", waiting.len()).to_string(),
        rows: rows.collect(),
    })
}

fn row(t: Translator, catalogue: &Catalogue, waiting: &Waiting) -> Row {
    let Waiting { item, organisation, is_overdue, .. } = waiting;
    Row {
        id: item.id.to_string(),
        organisation: organisation.name.clone(),
        kind: kind(t, waiting),
        place: place(t, catalogue, organisation),
        since: t.short_date(local_date(item.created_at)),
        due_on: t.short_date(item.due_on),
        is_overdue: *is_overdue,
    }
}
