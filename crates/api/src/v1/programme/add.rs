use app::{App, programme};
use axum::{extract::State, response::Response};
use http::{Body, Problem, Problems, SignedIn};

use super::{input::ProgrammeIn, view::ProgrammeOut};
use crate::v1::answered::created;

/// Add a programme to a school
///
/// Its trade is found by the title where none is given; where that is not sure it stays open.
#[utoipa::path(
    post,
    path = "/programmes",
    tag = "programmes",
    request_body = ProgrammeIn,
    security(("bearer" = [])),
    responses(
        (status = 201, description = "The new programme", body = ProgrammeOut,
            headers(("Location" = String, description = "The school's programmes"),
                ("ETag" = String, description = "Its revision"))),
        Problems,
    ),
)]
pub(crate) async fn add_programme(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Body(input): Body<ProgrammeIn>,
) -> Result<Response, Problem> {
    let new = programme::add(&app, &actor, input.into()).await?;
    let view = ProgrammeOut::of(app.live_index.snapshot()?.catalogue(), &new);
    Ok(created(&format!("/organisations/{}/programmes", new.school), new.revision, view))
}
