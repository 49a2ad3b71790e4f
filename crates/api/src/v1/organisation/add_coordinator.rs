use app::App;
use app::organisation::{NewCoordinator, add_coordinator as add};
use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{Account, AccountId, Cadence, Locale, NotificationKind, OrganisationId};
use http::{Body, Id, Problem, Problems, SignedIn};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::v1::word;

/// A person who speaks for an organisation.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewCoordinator)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub(crate) struct CoordinatorIn {
    /// What to call them.
    #[schema(example = "Arta Hoxha")]
    name: String,
    /// Where to write.
    #[schema(example = "arta@shkolla.example")]
    email: String,
    /// In which language.
    #[schema(value_type = word::Locale)]
    language: Locale,
    /// How soon they want to hear of suggestions; left out = at once.
    #[serde(default = "at_once")]
    #[schema(value_type = Option<word::Cadence>)]
    suggestions: Cadence,
}

const fn at_once() -> Cadence {
    Cadence::AtOnce
}

/// An account that speaks for an organisation; its address is not repeated.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Coordinator)]
pub(crate) struct CoordinatorOut {
    /// Identifies the account.
    #[schema(value_type = Uuid)]
    account_id: AccountId,
    /// What to call them.
    name: Option<String>,
    /// In which language they are written to.
    #[schema(value_type = word::Locale)]
    language: Locale,
    /// How soon they hear of suggestions.
    #[schema(value_type = word::Cadence)]
    suggestions: Cadence,
}

impl From<Account> for CoordinatorOut {
    fn from(account: Account) -> Self {
        let suggestions = account.wishes.cadence(NotificationKind::SuggestionCreated);
        let Account { id, name, language, .. } = account;
        Self { account_id: id, name, language, suggestions }
    }
}

/// Add a person who speaks for an organisation
///
/// For admins, and coordinators of its region. The person hears of suggestions by mail. An account with this address is given the organisation too.
#[utoipa::path(
    post,
    path = "/organisations/{id}/coordinators",
    tag = "organisations",
    params(("id" = Uuid, Path, description = "The organisation")),
    request_body = CoordinatorIn,
    security(("bearer" = [])),
    responses((status = 201, description = "The person's account", body = CoordinatorOut), Problems),
)]
pub(crate) async fn add_coordinator(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(id): Id<OrganisationId>,
    Body(given): Body<CoordinatorIn>,
) -> Result<Response, Problem> {
    let CoordinatorIn { name, email, language, suggestions } = given;
    let account = add(&app, &actor, id, NewCoordinator { name, email, language, suggestions }).await?;
    Ok((StatusCode::CREATED, Json(CoordinatorOut::from(account))).into_response())
}
