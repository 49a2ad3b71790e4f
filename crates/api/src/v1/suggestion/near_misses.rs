use app::App;
use app::catalogue::Catalogue;
use app::suggestion::{self, NearMissView};
use axum::{Json, extract::State};
use domain::NeedId;
use http::{Id, Problem, Problems, SignedIn};
use serde::Serialize;
use utoipa::ToSchema;

use super::view::SuggestedOfferOut;
use crate::v1::explanation::{BlockedOut, RemedyOut};

/// Offers that nearly fit a need.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NearMisses)]
pub(crate) struct NearMissesOut {
    /// Whose list they are not on.
    #[schema(value_type = Uuid)]
    need_id: NeedId,
    /// Those that would score most first; at most three, and none where the need has three suggestions or more.
    items: Vec<NearMissOut>,
}

/// An offer that one change would admit.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NearMiss)]
pub(crate) struct NearMissOut {
    /// The offer.
    offer: SuggestedOfferOut,
    /// Every rule that blocks it.
    blocked: Vec<BlockedOut>,
    /// The change that would admit it: of the need, and for admins of the offer. Empty where only the host could
    /// change something.
    remedies: Vec<RemedyOut>,
}

/// List what nearly fits a need
///
/// For a need with fewer than three suggestions: the offers that a single change would admit, with every rule that
/// blocks them and the change.
#[utoipa::path(
    get,
    path = "/needs/{id}/near-misses",
    tag = "suggestions",
    params(("id" = Uuid, Path, description = "The need")),
    security(("bearer" = [])),
    responses((status = 200, description = "What nearly fits", body = NearMissesOut), Problems),
)]
pub(crate) async fn list_near_misses(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    Id(need_id): Id<NeedId>,
) -> Result<Json<NearMissesOut>, Problem> {
    let list = suggestion::list_of_need(&app, &actor, need_id, None).await?;
    let near = suggestion::near_misses(&app, &actor, &list).await?;
    let snapshot = app.live_index.snapshot()?;
    let items = near.iter().map(|miss| NearMissOut::of(snapshot.catalogue(), miss)).collect();
    Ok(Json(NearMissesOut { need_id, items }))
}

impl NearMissOut {
    fn of(catalogue: &Catalogue, miss: &NearMissView) -> Self {
        let NearMissView { offer, host, blocked, of_need, of_offer } = miss;
        // Only the same activity comes near, so that amounts have one unit.
        let out = |promise| RemedyOut::of(catalogue, offer.activity, promise);
        Self {
            offer: SuggestedOfferOut::of(catalogue, offer, host),
            blocked: BlockedOut::all(catalogue, blocked),
            remedies: of_need.iter().chain(of_offer).map(out).collect(),
        }
    }
}
