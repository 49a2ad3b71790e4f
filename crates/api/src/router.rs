//! Every operation of the API, one a line.

use app::App;
use axum::{Router, middleware};
use utoipa_axum::{router::OpenApiRouter, routes};
use utoipa_swagger_ui::SwaggerUi;

use crate::v1::{contact, explanation, need, offer, organisation, programme, rules, suggestion, title};
use crate::{openapi::openapi, worded::worded};

/// The API under `/api/v1`, its document at `/api/openapi.json`, and a page to read and try it at `/api/docs/`.
///
/// Layers and the answers to unknown routes are the frame's: `http::finish`.
pub fn router(app: App) -> Router {
    let (api, _) = OpenApiRouter::new().nest("/api/v1", operations()).split_for_parts();
    let api = api.layer(middleware::map_response(worded)).with_state(app);
    api.merge(SwaggerUi::new("/api/docs").url("/api/openapi.json", openapi()))
}

/// The operations, with what the document says about them.
pub(crate) fn operations() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(organisation::register::register_organisation))
        .routes(routes!(organisation::list::list_organisations))
        .routes(routes!(organisation::show::show_organisation))
        .routes(routes!(organisation::verify::verify_organisation))
        .routes(routes!(organisation::add_coordinator::add_coordinator))
        .routes(routes!(contact::add::add_contact))
        .routes(routes!(contact::list::list_contacts))
        .routes(routes!(contact::remove::remove_contact))
        .routes(routes!(programme::add::add_programme))
        .routes(routes!(programme::list::list_programmes))
        .routes(routes!(need::state::state_need))
        .routes(routes!(need::list::list_needs))
        .routes(routes!(need::show::show_need))
        .routes(routes!(need::open::open_need))
        .routes(routes!(need::close::close_need))
        .routes(routes!(offer::draft::draft_offer))
        .routes(routes!(offer::list::list_offers))
        .routes(routes!(offer::show::show_offer))
        .routes(routes!(offer::publish::publish_offer))
        .routes(routes!(offer::pause::pause_offer))
        .routes(routes!(offer::confirm::confirm_offer))
        .routes(routes!(offer::withdraw::withdraw_offer))
        .routes(routes!(suggestion::list::list_suggestions))
        .routes(routes!(suggestion::near_misses::list_near_misses))
        .routes(routes!(suggestion::answer::answer_suggestion))
        .routes(routes!(explanation::explain::explain_pair))
        .routes(routes!(rules::show::show_rules))
        .routes(routes!(title::resolve::resolve_title))
}
