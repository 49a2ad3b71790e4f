//! `GET /account`: who one is, how one signs in, for whom one acts.

use askama::Template;
use askama_web::WebTemplate;
use domain::{Locale, NotificationKind};
use i18n::Translator;

use super::{
    choice::{Choice, choices},
    preferences::cadence,
};
use crate::{
    fields::Fields,
    shell::{Section, Shell},
    visitor::Person,
};

#[derive(Template, WebTemplate)]
#[template(path = "account/show.html")]
pub(crate) struct AccountPage {
    shell: Shell,
    t: Translator,
    /// Whether something has just been changed.
    is_saved: bool,
    email: String,
    fields: Fields,
    languages: Vec<Choice>,
    facts: Vec<Fact>,
    organisations: Vec<Acting>,
    /// Whether they may go back to a role of their own.
    can_act_as_self: bool,
}

/// How something stands, and where it is changed.
struct Fact {
    name: String,
    value: String,
    href: &'static str,
    action: String,
}

/// An organisation for which they may act.
struct Acting {
    id: String,
    name: String,
    is_current: bool,
}

/// The own account.
pub(crate) async fn show(person: Person) -> AccountPage {
    let account = &person.open.account;
    let name = account.name.as_deref().unwrap_or_default();
    AccountPage::of(&person, fields(name, account.language.as_str()))
}

/// The fields of the form.
pub(super) fn fields(name: &str, language: &str) -> Fields {
    Fields::new([("name", name), ("language", language)])
}

impl AccountPage {
    /// The page with its form as typed, or as it stands.
    pub(super) fn of(person: &Person, fields: Fields) -> Self {
        let (visit, open) = (&person.visitor.visit, &person.open);
        let own = open.organisation().map(|organisation| organisation.id);
        let acting = |membership: &app::session::Membership| Acting {
            id: membership.organisation.id.to_string(),
            name: membership.organisation.name.clone(),
            is_current: own == Some(membership.organisation.id),
        };
        Self {
            shell: Shell::signed_in(&person.visitor, Section::Other),
            t: visit.t,
            is_saved: visit.parameter("saved").is_some(),
            email: open.account.email.clone().unwrap_or_default(),
            languages: languages(fields.value("language")),
            fields,
            facts: facts(person),
            organisations: open.memberships.iter().map(acting).collect(),
            can_act_as_self: open.account.system_role.is_some() && own.is_some(),
        }
    }
}

fn languages(chosen: &str) -> Vec<Choice> {
    let own_name = |locale: &Locale| (locale.as_str(), locale.own_name().to_owned());
    choices("language", chosen, Locale::ALL.iter().map(own_name))
}

/// How one signs in, and what else there is.
fn facts(person: &Person) -> Vec<Fact> {
    let (t, account) = (person.visitor.visit.t, &person.open.account);
    let fact = |key: &str, value: String, href, action: &str| Fact {
        name: t.text(&format!("account-{key}")),
        value,
        href,
        action: t.text(action),
    };
    let set = |key: &str, is_set: bool| {
        let word = if is_set { "yes" } else { "no" };
        t.text(&format!("account-{key}-{word}"))
    };
    let email = account.email.clone().unwrap_or_default();
    let email = match &account.new_email {
        Some(new) => {
            t.msg("account-address-waiting").arg("email", email).arg("new", new.as_str()).to_string()
        }
        None => email,
    };
    let has_factor = account.has_second_factor;
    let password = if account.has_password { "account-change" } else { "account-set-up" };
    let factor = if has_factor { "account-change" } else { "account-set-up" };
    vec![
        fact("address", email, "/account/address", "account-change"),
        fact("password", set("password", account.has_password), "/account/password", password),
        fact("second-factor", set("second-factor", has_factor), "/account/second-factor", factor),
        fact(
            "suggestions",
            cadence(t, account.wishes.cadence(NotificationKind::SuggestionCreated)),
            "/account/preferences",
            "account-change",
        ),
        fact("devices", t.text("account-devices-text"), "/account/sessions", "account-see"),
        fact("tokens", t.text("account-tokens-text"), "/account/tokens", "account-see"),
        fact("data", t.text("account-data-text"), "/account/data", "account-see"),
    ]
}
