//! `GET /register/company` and `/register/school`: the form.

use app::catalogue::Catalogue;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use domain::OrganisationKind;
use http::{Id, Problem};
use i18n::Translator;

use super::{
    choices::{Choice, countries},
    form::RegisterForm,
};
use crate::{Web, fields::Fields, shell::Shell, visit::Visit};

#[derive(Template, WebTemplate)]
#[template(path = "register/form.html")]
pub(crate) struct RegisterPage {
    shell: Shell,
    t: Translator,
    kind: OrganisationKind,
    /// The heading, which is also the title.
    heading: String,
    fields: Fields,
    countries: Vec<Choice>,
    /// Whether somebody has the number: perhaps the reader, in a list of ours.
    is_taken: bool,
}

/// The empty form.
pub(crate) async fn new(
    State(web): State<Web>,
    visit: Visit,
    Id(kind): Id<OrganisationKind>,
) -> Result<RegisterPage, Problem> {
    let snapshot = web.app.live_index.snapshot()?;
    let form = RegisterForm::default();
    Ok(RegisterPage::of(&visit, snapshot.catalogue(), kind, &form, form.fields()))
}

impl RegisterPage {
    pub(super) fn of(
        visit: &Visit,
        catalogue: &Catalogue,
        kind: OrganisationKind,
        form: &RegisterForm,
        fields: Fields,
    ) -> Self {
        let t = visit.t;
        let heading = match kind {
            OrganisationKind::Company => "register-company-do",
            OrganisationKind::School => "register-school-do",
        };
        Self {
            shell: Shell::public(visit),
            t,
            kind,
            heading: t.text(heading),
            fields,
            countries: countries(t, catalogue, &form.country),
            is_taken: false,
        }
    }

    /// With the way to a list of ours, where the number is there already.
    pub(super) fn or_claim(self, is_taken: bool) -> Self {
        Self { is_taken, ..self }
    }
}
