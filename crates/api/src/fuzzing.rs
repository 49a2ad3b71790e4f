//! What the fuzz targets drive and nobody else reaches. Exists only under `--cfg fuzzing`, which cargo-fuzz sets, and in
//! tests, so that it compiles whatever changes around it.

use std::fmt::Debug;

use app::{need::NeedInput, offer::OfferInput, suggestion::Answer};
use axum::extract::{FromRequest, FromRequestParts, Request};
use domain::FieldErrors;
use http::{Body, Params, Problem};
use serde::de::DeserializeOwned;

use crate::v1::{
    contact::add::ContactIn,
    explanation::explain::Pair,
    listed::Listing,
    need::input::NeedIn,
    offer::input::OfferIn,
    organisation::{add_coordinator::CoordinatorIn, input::OrganisationIn},
    programme::input::ProgrammeIn,
    suggestion::{input::AnswerIn, list::Length},
    title::resolve::Title,
};

/// The names of all bodies.
pub const BODIES: [&str; 7] =
    ["organisation", "coordinator", "contact", "programme", "need", "offer", "answer"];

/// The names of all sets of parameters.
pub const PARAMETERS: [&str; 4] = ["listing", "pair", "length", "title"];

/// Reads a body as the handler of an operation does: what was understood, in words of the compiler.
///
/// # Errors
///
/// The refusal, and 404 for a body that there isn't.
pub async fn body(name: &str, request: Request) -> Result<String, Problem> {
    match name {
        "organisation" => read::<OrganisationIn>(request).await.map(|given| format!("{given:?}")),
        "coordinator" => read::<CoordinatorIn>(request).await.map(|given| format!("{given:?}")),
        "contact" => read::<ContactIn>(request).await.map(|given| format!("{given:?}")),
        "programme" => read::<ProgrammeIn>(request).await.map(|given| format!("{given:?}")),
        "need" => taken::<NeedIn, NeedInput>(read(request).await?),
        "offer" => taken::<OfferIn, OfferInput>(read(request).await?),
        "answer" => taken::<AnswerIn, Answer>(read(request).await?),
        _ => Err(Problem::of_status(axum::http::StatusCode::NOT_FOUND)),
    }
}

/// Reads parameters as the handler of an operation does.
///
/// # Errors
///
/// The refusal, and 404 for parameters that there aren't.
pub async fn parameters(name: &str, request: Request) -> Result<String, Problem> {
    match name {
        "listing" => {
            let listing: Listing = read_parameters(request).await?;
            Ok(format!("{listing:?} {:?}", listing.page()))
        }
        "pair" => read_parameters::<Pair>(request).await.map(|given| format!("{given:?}")),
        "length" => read_parameters::<Length>(request).await.map(|given| format!("{given:?}")),
        "title" => read_parameters::<Title>(request).await.map(|given| format!("{given:?}")),
        _ => Err(Problem::of_status(axum::http::StatusCode::NOT_FOUND)),
    }
}

async fn read<T: DeserializeOwned>(request: Request) -> Result<T, Problem> {
    Body::from_request(request, &()).await.map(|Body(given)| given)
}

async fn read_parameters<T: DeserializeOwned>(request: Request) -> Result<T, Problem> {
    let (mut parts, _) = request.into_parts();
    Params::from_request_parts(&mut parts, &()).await.map(|Params(given)| given)
}

/// What the use case is given, too.
fn taken<T: Debug, I: TryFrom<T, Error = FieldErrors> + Debug>(given: T) -> Result<String, Problem> {
    let shown = format!("{given:?}");
    let input = I::try_from(given).map_err(app::AppError::from)?;
    Ok(format!("{shown} {input:?}"))
}
