//! `/account/preferences`: what one is told, how soon, and when not.

mod form;
mod pauses;

use app::{
    AppError,
    account::{self, OrganisationWishes, Wishes},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use domain::{Cadence, FieldError, NotificationKind, OrganisationId, OrganisationKind};
use http::Problem;
use i18n::Translator;

pub(crate) use self::form::PreferencesForm;
use self::form::ZONES;
use super::{at, come_back};
use crate::{
    Web,
    fields::Fields,
    shell::{Section, Shell},
    visitor::Person,
};

#[derive(Template, WebTemplate)]
#[template(path = "account/preferences.html")]
pub(crate) struct PreferencesPage {
    shell: Shell,
    t: Translator,
    is_saved: bool,
    fields: Fields,
    kinds: Vec<Select>,
    zone: Select,
    /// The organisation for which one acts.
    organisation: Option<Organisation>,
}

/// One of several to choose from a list.
struct Select {
    name: &'static str,
    label: String,
    options: Vec<SelectOption>,
}

struct SelectOption {
    value: &'static str,
    label: String,
    is_chosen: bool,
}

/// What is asked of an organisation.
struct Organisation {
    id: OrganisationId,
    pauses: String,
    budget: &'static str,
    budget_hint: &'static str,
}

/// `GET`: what is chosen.
pub(crate) async fn preferences(State(web): State<Web>, person: Person) -> Result<PreferencesPage, Problem> {
    let wishes = account::wishes(&web.app, &person.open.actor).await?;
    Ok(PreferencesPage::of(&person, &PreferencesForm::of(&wishes).fields()))
}

/// `POST`: what is to be.
pub(crate) async fn change_preferences(
    State(web): State<Web>,
    person: Person,
    Form(form): Form<PreferencesForm>,
) -> Result<Response, Problem> {
    match changed(&web, &person, &form).await {
        Ok(()) => Ok(Redirect::to("/account/preferences?saved=1").into_response()),
        Err(AppError::Invalid(errors)) => {
            let wishes = account::wishes(&web.app, &person.open.actor).await?;
            let person = at(person, "/account/preferences");
            let fields = form.of_organisation_now(&wishes).fields().refused(person.visitor.visit.t, &errors);
            Ok(come_back(PreferencesPage::of(&person, &fields)))
        }
        Err(other) => Err(other.into()),
    }
}

async fn changed(web: &Web, person: &Person, form: &PreferencesForm) -> Result<(), AppError> {
    let before = account::wishes(&web.app, &person.open.actor).await?;
    if form.is_of_another(&before) {
        // Somebody changed for whom they act, perhaps on another page: what they typed was not meant for it.
        return Err(FieldError::new("organisation", "acting-changed").into());
    }
    let says_of_it = form.says_of_organisation();
    let read = form.read(before.mail)?;
    let organisation = before.organisation.filter(|_| says_of_it).map(|of_it| OrganisationWishes {
        pauses: read.pauses,
        contact_budget: read.budget,
        ..of_it
    });
    account::change_wishes(&web.app, &person.open.actor, Wishes { mail: read.mail, organisation }).await
}

impl PreferencesPage {
    fn of(person: &Person, fields: &Fields) -> Self {
        let t = person.visitor.visit.t;
        Self {
            shell: Shell::signed_in(&person.visitor, Section::Other),
            t,
            is_saved: person.visitor.visit.parameter("saved").is_some(),
            kinds: kinds_of(person).into_iter().map(|kind| of_kind(t, kind, fields)).collect(),
            zone: zone(t, fields),
            organisation: organisation(person),
            fields: fields.clone(),
        }
    }
}

/// What somebody may be told, by what they speak for; whoever speaks for nobody yet sees everything.
fn kinds_of(person: &Person) -> Vec<NotificationKind> {
    let speaks_for = |kind: OrganisationKind| {
        person.open.memberships.iter().any(|membership| membership.organisation.kind == kind)
    };
    let (school, company) = (speaks_for(OrganisationKind::School), speaks_for(OrganisationKind::Company));
    let concerns = |kind: &NotificationKind| match kind {
        NotificationKind::SuggestionCreated => school || !company,
        NotificationKind::ContactUnreachable => true,
        // Schools host too, in mobilities.
        _ => company || !school || *kind != NotificationKind::AccreditationExpiring,
    };
    NotificationKind::ALL.iter().copied().filter(concerns).collect()
}

fn of_kind(t: Translator, kind: NotificationKind, fields: &Fields) -> Select {
    let name = kind.as_str();
    let option = |one: &Cadence| SelectOption {
        value: one.as_str(),
        label: cadence(t, *one),
        is_chosen: fields.value(name) == one.as_str(),
    };
    let label = t.text(&format!("preferences-{}", name.replace('_', "-")));
    Select { name, label, options: Cadence::ALL.iter().map(option).collect() }
}

fn zone(t: Translator, fields: &Fields) -> Select {
    let option = |(value, key): &(&'static str, &'static str)| SelectOption {
        value,
        label: t.text(key),
        is_chosen: fields.value("zone") == *value,
    };
    Select { name: "zone", label: t.text("preferences-zone"), options: ZONES.iter().map(option).collect() }
}

fn organisation(person: &Person) -> Option<Organisation> {
    let t = person.visitor.visit.t;
    let organisation = person.open.organisation()?;
    let (budget, budget_hint) = match organisation.kind {
        OrganisationKind::Company => ("preferences-budget-company", "preferences-budget-company-hint"),
        OrganisationKind::School => ("preferences-budget-school", "preferences-budget-school-hint"),
    };
    let pauses = t.msg("preferences-pauses").arg("organisation", organisation.name.as_str()).to_string();
    Some(Organisation { id: organisation.id, pauses, budget, budget_hint })
}

/// How soon, in a word or two.
pub(super) fn cadence(t: Translator, cadence: Cadence) -> String {
    t.text(match cadence {
        Cadence::AtOnce => "preferences-at-once",
        Cadence::Daily => "preferences-daily",
        Cadence::Weekly => "preferences-weekly",
        Cadence::Never => "preferences-never",
    })
}
