//! `GET /claim/{id}`: who says that they speak for it; and `GET /claim/sent`: what comes next.

use app::{AppError, registration};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use domain::OrganisationId;
use http::{Id, Problem};
use i18n::Translator;

use super::search::place;
use crate::{Web, fields::Fields, shell::Shell, visit::Visit};

#[derive(Template, WebTemplate)]
#[template(path = "claim/form.html")]
pub(crate) struct ClaimPage {
    shell: Shell,
    t: Translator,
    id: OrganisationId,
    name: String,
    place: String,
    fields: Fields,
}

#[derive(Template, WebTemplate)]
#[template(path = "claim/sent.html")]
pub(crate) struct SentPage {
    shell: Shell,
    t: Translator,
}

/// The empty form.
pub(crate) async fn form(
    State(web): State<Web>,
    visit: Visit,
    Id(id): Id<OrganisationId>,
) -> Result<ClaimPage, Problem> {
    Ok(ClaimPage::find(&web, &visit, id, fields("", "")).await?)
}

/// A mail is on its way.
pub(crate) async fn sent(visit: Visit) -> SentPage {
    SentPage { shell: Shell::public(&visit), t: visit.t }
}

/// What was typed.
pub(super) fn fields(person_name: &str, email: &str) -> Fields {
    Fields::new([("person_name", person_name), ("email", email)])
}

impl ClaimPage {
    /// The form for a profile that nobody speaks for.
    pub(super) async fn find(
        web: &Web,
        visit: &Visit,
        id: OrganisationId,
        fields: Fields,
    ) -> Result<Self, AppError> {
        let organisation = registration::show_unclaimed(&web.app, id).await?;
        let snapshot = web.app.live_index.snapshot()?;
        Ok(Self {
            shell: Shell::public(visit),
            t: visit.t,
            id,
            place: place(visit.t, snapshot.catalogue(), &organisation),
            name: organisation.name,
            fields,
        })
    }
}
