use app::App;
use axum::{Json, extract::State};
use domain::{FieldErrors, LanguageTag, required_line};
use http::{Params, Problem, Problems};
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::ResolvedOut;
use crate::v1::word;

/// Letters of the longest title.
const LONGEST: usize = 300;

/// Which title.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Title {
    /// What somebody calls an occupation or a programme.
    #[param(example = "automehaničarka", max_length = 300)]
    title: String,
    /// Its language, where it is known.
    #[param(value_type = Option<word::LanguageTag>)]
    language: Option<LanguageTag>,
}

/// Find the trade of a title
///
/// In any of the languages and scripts that the catalogue knows. "Not sure" rather than a guess. Needs no token: it
/// tells nothing of anybody.
#[utoipa::path(
    get,
    path = "/titles",
    tag = "matching",
    params(Title),
    security(()),
    responses((status = 200, description = "The trade, or what it might be", body = ResolvedOut), Problems),
)]
pub(crate) async fn resolve_title(
    State(app): State<App>,
    Params(given): Params<Title>,
) -> Result<Json<ResolvedOut>, Problem> {
    let title = required_line("title", &given.title, LONGEST).map_err(FieldErrors::from)?;
    Ok(Json(ResolvedOut::of(&app, title, given.language.as_ref()).await?))
}
