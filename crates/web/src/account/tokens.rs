//! `/account/tokens`: secrets for programs that ask on one's behalf.

use app::{
    AppError,
    token::{self, NewOwnToken, OwnToken},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form;
use domain::{Authority, FieldError, TokenId, local_date};
use http::{Id, Problem};
use i18n::Translator;
use serde::Deserialize;

use super::{
    at,
    choice::{Choice, choices},
    come_back, moment, refusal,
};
use crate::{
    Web,
    fields::Fields,
    shell::{Section, Shell},
    visitor::Person,
};

/// Where they are.
const PAGE: &str = "/account/tokens";
/// A quarter of a year: long enough for a trial, short enough to be forgotten.
const USUAL_DAYS: &str = "90";

#[derive(Template, WebTemplate)]
#[template(path = "account/tokens.html")]
pub(crate) struct TokensPage {
    shell: Shell,
    t: Translator,
    /// The secret of the one that was just made, shown this once.
    secret: Option<String>,
    tokens: Vec<Row>,
    /// Not for who speaks for nobody: there would be nothing to read.
    can_make: bool,
    /// Whether its owner has shown lately who they are.
    is_fresh: bool,
    fields: Fields,
    scopes: Vec<Choice>,
}

/// A token.
struct Row {
    id: String,
    name: String,
    may: String,
    since: String,
    until: String,
    last_used: String,
}

/// The form as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct TokenForm {
    /// What its owner calls it.
    name: String,
    /// `read` or `write`.
    scope: String,
    /// Days until it ends.
    days: String,
}

/// `GET`: the own tokens, and the form for another.
pub(crate) async fn list_tokens(State(web): State<Web>, person: Person) -> Result<TokensPage, Problem> {
    Ok(TokensPage::of(&web, &person, TokenForm::usual().fields(), None).await?)
}

/// `POST`: makes one and shows its secret, this once.
pub(crate) async fn create_token(
    State(web): State<Web>,
    person: Person,
    Form(form): Form<TokenForm>,
) -> Result<Response, Problem> {
    let person = at(person, PAGE);
    match created(&web, &person, &form).await {
        Ok(secret) => {
            let fields = TokenForm::usual().fields();
            Ok(TokensPage::of(&web, &person, fields, Some(secret)).await?.into_response())
        }
        Err(AppError::Invalid(errors)) => {
            let fields = form.fields().refused(person.visitor.visit.t, &errors);
            Ok(come_back(TokensPage::of(&web, &person, fields, None).await?))
        }
        Err(other) => refusal(other, PAGE),
    }
}

/// `POST /account/tokens/{id}/revoke`.
pub(crate) async fn revoke_token(
    State(web): State<Web>,
    person: Person,
    Id(id): Id<TokenId>,
) -> Result<Redirect, Problem> {
    token::revoke_own(&web.app, &person.open.actor, id).await?;
    Ok(Redirect::to(PAGE))
}

async fn created(web: &Web, person: &Person, form: &TokenForm) -> Result<String, AppError> {
    let may_write = match form.scope.as_str() {
        "read" => false,
        "write" => true,
        _ => return Err(FieldError::new("scope", "choose-one").into()),
    };
    // What is no number is out of range, and is answered with the range.
    let days = form.days.trim().parse().unwrap_or_default();
    let new = NewOwnToken { name: form.name.clone(), may_write, days };
    token::create_own(&web.app, &person.open, new).await
}

impl TokenForm {
    /// What most people want.
    fn usual() -> Self {
        Self { name: String::new(), scope: "read".to_owned(), days: USUAL_DAYS.to_owned() }
    }

    fn fields(&self) -> Fields {
        Fields::new([("name", self.name.as_str()), ("scope", &self.scope), ("days", &self.days)])
    }
}

impl TokensPage {
    async fn of(
        web: &Web,
        person: &Person,
        fields: Fields,
        secret: Option<String>,
    ) -> Result<Self, AppError> {
        let t = person.visitor.visit.t;
        let tokens = token::list_own(&web.app, &person.open.actor).await?;
        let scopes = ["read", "write"].map(|scope| (scope, t.text(&format!("account-token-{scope}"))));
        Ok(Self {
            shell: Shell::signed_in(&person.visitor, Section::Other),
            t,
            secret,
            tokens: tokens.iter().map(|token| row(t, token)).collect(),
            can_make: !matches!(person.open.actor.authority, Authority::Person { .. }),
            is_fresh: person.open.is_freshly_confirmed(&web.app),
            scopes: choices("scope", fields.value("scope"), scopes),
            fields,
        })
    }
}

fn row(t: Translator, token: &OwnToken) -> Row {
    let may = if token.may_write { "account-token-may-write" } else { "account-token-may-read" };
    let until = token.expires_at.map(|at| t.short_date(local_date(at)));
    let last_used = token.last_used_at.map(|at| moment(t, at));
    Row {
        id: token.id.to_string(),
        name: token.name.clone(),
        may: t.text(may),
        since: t.short_date(local_date(token.created_at)),
        until: until.unwrap_or_else(|| t.text("account-token-no-end")),
        last_used: last_used.unwrap_or_else(|| t.text("account-token-never-used")),
    }
}
