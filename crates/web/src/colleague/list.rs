//! `GET /colleagues`: who speaks for the organisation, who is asked to, and the form to ask somebody.

use app::{
    AppError,
    colleague::{self, Colleagues, Invited},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::{Account, AccountId, FieldErrors, local_date};
use http::Problem;
use i18n::Translator;

use super::invite::InviteForm;
use crate::{
    Web,
    fields::Fields,
    shell::{Section, Shell},
    visitor::Person,
};

#[derive(Template, WebTemplate)]
#[template(path = "colleague/list.html")]
pub(crate) struct ColleaguesPage {
    shell: Shell,
    t: Translator,
    organisation: String,
    /// Whether an invitation has just gone out.
    is_invited: bool,
    members: Vec<MemberRow>,
    invited: Vec<InvitedRow>,
    /// Whether somebody else would be left.
    can_leave: bool,
    fields: Fields,
    hands_over: bool,
}

/// Somebody who speaks for the organisation.
struct MemberRow {
    id: String,
    name: String,
    email: String,
    since: String,
    is_self: bool,
}

/// Somebody who was invited and has not answered.
struct InvitedRow {
    id: String,
    name: String,
    email: String,
    until: String,
    takes_over: bool,
}

/// The colleagues, and an empty form.
pub(crate) async fn list_colleagues(
    State(web): State<Web>,
    person: Person,
) -> Result<ColleaguesPage, Problem> {
    Ok(ColleaguesPage::of(&web, &person, &InviteForm::default(), None).await?)
}

impl ColleaguesPage {
    /// The page with its form as typed, and with what has to be mended.
    pub(super) async fn of(
        web: &Web,
        person: &Person,
        form: &InviteForm,
        errors: Option<&FieldErrors>,
    ) -> Result<Self, AppError> {
        let Colleagues { members, invited } = colleague::list(&web.app, &person.open.actor).await?;
        let (visit, open) = (&person.visitor.visit, &person.open);
        let (t, own) = (visit.t, open.account.id);
        let fields = form.fields();
        let organisation = open.organisation().map(|organisation| organisation.name.clone());
        Ok(Self {
            shell: Shell::signed_in(&person.visitor, Section::Colleagues),
            t,
            organisation: organisation.unwrap_or_default(),
            is_invited: visit.parameter("invited").is_some(),
            can_leave: members.len() > 1,
            members: members.iter().map(|member| member_row(t, &member.account, member.since, own)).collect(),
            invited: invited.iter().map(|invited| invited_row(t, invited)).collect(),
            fields: match errors {
                Some(errors) => fields.refused(t, errors),
                None => fields,
            },
            hands_over: form.hands_over(),
        })
    }
}

fn member_row(t: Translator, account: &Account, since: DateTime<Utc>, own: AccountId) -> MemberRow {
    let email = account.email.clone().unwrap_or_default();
    MemberRow {
        id: account.id.to_string(),
        name: account.name.clone().unwrap_or_else(|| email.clone()),
        email,
        since: t.short_date(local_date(since)),
        is_self: account.id == own,
    }
}

fn invited_row(t: Translator, invited: &Invited) -> InvitedRow {
    let email = invited.email.clone().unwrap_or_default();
    InvitedRow {
        id: invited.id.to_string(),
        name: invited.name.clone().unwrap_or_else(|| email.clone()),
        email,
        until: invited.expires_at.map(|at| t.short_date(local_date(at))).unwrap_or_default(),
        takes_over: invited.takes_over,
    }
}
