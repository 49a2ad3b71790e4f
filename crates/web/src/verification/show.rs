//! `GET /verification/{id}`: what there is to go by, and two ways to decide.

use app::{
    AppError,
    catalogue::Catalogue,
    verification::{self, Evidence},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{FieldErrors, Organisation, WorkItemId, WorkKind, local_date};
use http::{Id, Problem};
use i18n::Translator;

use super::{decide::DecisionForm, kind, place, unreachable::UnreachablePage};
use crate::{
    Web,
    fields::Fields,
    offer::FactRow,
    shell::{Section, Shell},
    visitor::Person,
    wording::{capitalised, with_commas},
};

#[derive(Template, WebTemplate)]
#[template(path = "verification/show.html")]
pub(crate) struct EvidencePage {
    shell: Shell,
    t: Translator,
    id: WorkItemId,
    kind: String,
    is_overdue: bool,
    name: String,
    lead: String,
    /// What it says of itself.
    facts: Vec<FactRow>,
    /// Its page, where a browser can open it in private.
    website: Option<String>,
    /// Who says that they speak for it.
    person: Vec<FactRow>,
    /// What speaks for it, and what only can't be told.
    signs: Vec<Sign>,
    namesakes: Vec<Namesake>,
    /// What a yes says, and what it brings.
    yes: String,
    yes_text: String,
    fields: Fields,
}

/// Something that speaks for what is said, or doesn't.
struct Sign {
    text: String,
    speaks_for_it: bool,
}

/// Another organisation that may be the same.
struct Namesake {
    name: String,
    about: String,
}

/// The evidence, undecided; or somebody whom mails don't reach.
pub(crate) async fn show(
    State(web): State<Web>,
    person: Person,
    Id(id): Id<WorkItemId>,
) -> Result<Response, Problem> {
    let evidence = verification::show(&web.app, &person.open.actor, id).await?;
    if evidence.waiting.item.kind == WorkKind::ReachPerson {
        return Ok(UnreachablePage::of(&person, &evidence).into_response());
    }
    Ok(EvidencePage::of(&web, &person, &evidence, &DecisionForm::default(), None)?.into_response())
}

impl EvidencePage {
    /// The page with what was typed, and with what has to be mended.
    pub(super) fn of(
        web: &Web,
        person: &Person,
        evidence: &Evidence,
        form: &DecisionForm,
        errors: Option<&FieldErrors>,
    ) -> Result<Self, AppError> {
        let snapshot = web.app.live_index.snapshot()?;
        let (t, catalogue) = (person.visitor.visit.t, snapshot.catalogue());
        let (item, organisation) = (&evidence.waiting.item, &evidence.waiting.organisation);
        let lead = t.msg("verification-lead").arg("date", t.date(item.due_on));
        let yes = match item.kind {
            WorkKind::VerifyOrganisation => "verification-yes",
            WorkKind::DecideClaim | WorkKind::ReachPerson => "verification-yes-claim",
        };
        let fields = form.fields();
        Ok(Self {
            shell: Shell::signed_in(&person.visitor, Section::Verification),
            t,
            id: item.id,
            kind: kind(t, &evidence.waiting),
            is_overdue: evidence.waiting.is_overdue,
            name: organisation.name.clone(),
            lead: lead.arg("since", t.date(local_date(item.created_at))).to_string(),
            facts: facts(t, catalogue, organisation),
            website: organisation.website.clone().filter(|page| page.starts_with("https://")),
            person: person_rows(t, evidence),
            signs: signs(t, evidence),
            namesakes: evidence.namesakes.iter().map(|other| namesake(t, catalogue, other)).collect(),
            yes: t.text(yes),
            yes_text: t.text(&format!("{yes}-text")),
            fields: match errors {
                Some(errors) => fields.refused(t, errors),
                None => fields,
            },
        })
    }
}

/// What an organisation says of itself.
fn facts(t: Translator, catalogue: &Catalogue, organisation: &Organisation) -> Vec<FactRow> {
    let not_stated = || capitalised(&t.text("not-stated"));
    let row = |name: String, value: Option<String>| FactRow { name, value: value.unwrap_or_else(not_stated) };
    // Without the scheme: it is a text here, and not a way to go.
    let bare = |page: &str| page.split_once("://").map_or(page, |(_, rest)| rest).to_owned();
    vec![
        row(t.text("verification-place"), Some(place(t, catalogue, organisation))),
        row(t.text("verification-address"), organisation.address.clone()),
        row(t.text("verification-number"), organisation.registration_number.clone()),
        // Names of numbers of the European Commission, the same in every language and script.
        row("OID".to_owned(), organisation.oid.clone()),
        row("PIC".to_owned(), organisation.pic.clone()),
        row(t.text("verification-website"), organisation.website.as_deref().map(bare)),
        row(t.text("verification-state"), Some(capitalised(&t.organisation_state(organisation.state)))),
    ]
}

/// Who says that they speak for it.
fn person_rows(t: Translator, evidence: &Evidence) -> Vec<FactRow> {
    let Some(person) = &evidence.person else { return vec![] };
    let row = |key: &str, value: Option<&str>| {
        let value = value.map_or_else(|| capitalised(&t.text("not-stated")), str::to_owned);
        FactRow { name: t.text(key), value }
    };
    vec![
        row("verification-person-name", person.name.as_deref()),
        row("verification-person-email", person.email.as_deref()),
    ]
}

/// What speaks for it, and what can't be told: neither decides by itself.
fn signs(t: Translator, evidence: &Evidence) -> Vec<Sign> {
    let sign = |key: &str, speaks_for_it: bool| {
        let word = if speaks_for_it { "yes" } else { "no" };
        Sign { text: t.text(&format!("verification-{key}-{word}")), speaks_for_it }
    };
    vec![
        sign("listed", evidence.address_is_listed),
        sign("of-its-page", evidence.address_is_of_its_page),
        sign("alone", evidence.namesakes.is_empty()),
    ]
}

fn namesake(t: Translator, catalogue: &Catalogue, other: &Organisation) -> Namesake {
    let place = place(t, catalogue, other);
    let stated = [Some(place), other.registration_number.clone(), Some(t.organisation_state(other.state))];
    Namesake { name: other.name.clone(), about: with_commas(t, stated.into_iter().flatten()) }
}
