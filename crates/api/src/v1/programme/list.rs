use app::{App, programme};
use axum::{Json, extract::State};
use domain::OrganisationId;
use http::{Id, Problem, Problems, SignedIn};

use super::view::{ProgrammeOut, ProgrammesOut};

/// List the programmes of a school
///
/// All of them, by title: a school has few.
#[utoipa::path(
    get,
    path = "/organisations/{id}/programmes",
    tag = "programmes",
    params(("id" = Uuid, Path, description = "The school")),
    security(("bearer" = [])),
    responses((status = 200, description = "The programmes", body = ProgrammesOut), Problems),
)]
pub(crate) async fn list_programmes(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(school): Id<OrganisationId>,
) -> Result<Json<ProgrammesOut>, Problem> {
    let found = programme::list(&app, &actor, school).await?;
    let snapshot = app.live_index.snapshot()?;
    let items = found.iter().map(|row| ProgrammeOut::of(snapshot.catalogue(), row)).collect();
    Ok(Json(ProgrammesOut { items }))
}
