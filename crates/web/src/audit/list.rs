//! `GET /audit`: who did what, the newest first.

use app::audit::{self, AuditQuery};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use chrono::{DateTime, Utc};
use http::Problem;
use i18n::Translator;

use crate::{
    Web,
    account::moment,
    shell::{Section, Shell},
    visit::Visit,
    visitor::Person,
};

/// As many rows as `app` gives at a time: fewer are the last.
const FULL: usize = 100;

#[derive(Template, WebTemplate)]
#[template(path = "audit/list.html")]
pub(crate) struct AuditPage {
    shell: Shell,
    t: Translator,
    rows: Vec<AuditRow>,
    /// About one thing alone.
    subject: Option<String>,
    /// Where older rows stand.
    older: Option<String>,
}

/// What was done.
struct AuditRow {
    at: String,
    who: String,
    action: String,
    subject: String,
    subject_id: String,
    fields: String,
    request_id: String,
}

/// The log, or what it has of one thing; from the beginning, or after a row.
pub(crate) async fn list(State(web): State<Web>, person: Person) -> Result<AuditPage, Problem> {
    let visit = &person.visitor.visit;
    let query = query(visit);
    let found = audit::list(&web.app, &person.open.actor, query).await?;
    let subject = query.subject.map(|subject| subject.to_string());
    let last = found.last().filter(|_| found.len() >= FULL);
    let older = last.map(|last| address(subject.as_deref(), last.line.at, &last.line.id.to_string()));
    Ok(AuditPage {
        shell: Shell::signed_in(&person.visitor, Section::Audit),
        t: visit.t,
        rows: found.iter().map(|row| shown(visit.t, row)).collect(),
        subject,
        older,
    })
}

/// What the address asks for. What it can't mean is left out.
pub(crate) fn query(visit: &Visit) -> AuditQuery {
    let after = visit.parameter("after").and_then(|after| {
        let (micros, id) = after.split_once('_')?;
        Some((DateTime::from_timestamp_micros(micros.parse().ok()?)?, id.parse().ok()?))
    });
    AuditQuery { subject: visit.parameter("subject").and_then(|subject| subject.parse().ok()), after }
}

/// Where the rows after one are.
pub(crate) fn address(subject: Option<&str>, at: DateTime<Utc>, id: &str) -> String {
    let after = format!("/audit?after={}_{id}", at.timestamp_micros());
    match subject {
        Some(subject) => format!("{after}&subject={subject}"),
        None => after,
    }
}

fn shown(t: Translator, row: &audit::AuditRow) -> AuditRow {
    let line = &row.line;
    let nobody = match (line.account, line.contact) {
        (Some(_), _) => "audit-erased",
        (None, Some(_)) => "audit-contact",
        (None, None) => "audit-service",
    };
    AuditRow {
        at: moment(t, line.at),
        who: row.who.clone().unwrap_or_else(|| t.text(nobody)),
        action: line.action.clone(),
        subject: line.subject_kind.clone(),
        subject_id: line.subject.to_string(),
        fields: line.changed_fields.join(", "),
        request_id: line.request_id.clone().unwrap_or_default(),
    }
}
