//! `/account/sessions`: from where one is signed in, and the end of what isn't wanted.

use app::session;
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::Redirect};
use domain::{Session, SessionId};
use http::{Id, Problem};
use i18n::Translator;

use super::moment;
use crate::{
    Web,
    shell::{Section, Shell},
    visitor::Person,
};

#[derive(Template, WebTemplate)]
#[template(path = "account/sessions.html")]
pub(crate) struct SessionsPage {
    shell: Shell,
    t: Translator,
    sessions: Vec<Row>,
    /// Whether there are others than this.
    has_others: bool,
}

/// A session.
struct Row {
    id: String,
    device: String,
    network: String,
    since: String,
    last_used: String,
    is_this: bool,
}

/// `GET`: the sessions that still hold.
pub(crate) async fn list_sessions(State(web): State<Web>, person: Person) -> Result<SessionsPage, Problem> {
    let (t, this) = (person.visitor.visit.t, person.open.session.id);
    let sessions = session::list(&web.app, &person.open.actor).await?;
    Ok(SessionsPage {
        shell: Shell::signed_in(&person.visitor, Section::Other),
        t,
        has_others: sessions.iter().any(|session| session.id != this),
        sessions: sessions.iter().map(|session| row(t, session, this)).collect(),
    })
}

/// `POST /account/sessions/{id}/end`.
pub(crate) async fn end_session(
    State(web): State<Web>,
    person: Person,
    Id(id): Id<SessionId>,
) -> Result<Redirect, Problem> {
    session::end(&web.app, &person.open.actor, id).await?;
    Ok(Redirect::to("/account/sessions"))
}

/// `POST /account/sessions/end-others`: signs out everywhere but here.
pub(crate) async fn end_other_sessions(State(web): State<Web>, person: Person) -> Result<Redirect, Problem> {
    session::end_others(&web.app, &person.open.actor, person.open.session.id).await?;
    Ok(Redirect::to("/account/sessions"))
}

fn row(t: Translator, session: &Session, this: SessionId) -> Row {
    let or_unknown = |text: Option<&str>| text.map_or_else(|| t.text("account-unknown"), str::to_owned);
    Row {
        id: session.id.to_string(),
        device: or_unknown(session.device.as_deref()),
        network: or_unknown(session.network.as_deref()),
        since: moment(t, session.created_at),
        last_used: moment(t, session.last_seen_at),
        is_this: session.id == this,
    }
}
