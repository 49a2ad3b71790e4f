//! The document that describes the API.

use http::{FieldError, Problem};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, OpenApi};
use utoipa_axum::router::OpenApiRouter;

use crate::router::operations;

/// The document, OpenAPI 3.1.
pub fn openapi() -> utoipa::openapi::OpenApi {
    OpenApiRouter::with_openapi(Document::openapi()).nest("/api/v1", operations()).into_openapi()
}

// `Problems` refers to these two schemas, and nobody else collects them.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Praktika",
        version = "1",
        description = "Matches vocational schools with the companies that can host and support their learners: what \
            companies offer, what schools need, and suggestions with their reasons. Scores are points of 10,000. Only \
            numbers of learners are ever sent, nothing about a person.",
        license(name = "Apache-2.0 OR MIT", identifier = "Apache-2.0 OR MIT"),
    ),
    tags(
        (name = "organisations", description = "Schools and companies"),
        (name = "programmes", description = "What schools teach"),
        (name = "needs", description = "What the sending side looks for"),
        (name = "offers", description = "What the host side gives"),
        (name = "suggestions", description = "Offers that fit a need, best first, and what its people say to them"),
        (name = "matching", description = "Why a pair fits or doesn't, under which rules, and what a title means"),
    ),
    components(schemas(Problem, FieldError)),
    modifiers(&Bearer),
)]
struct Document;

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let mut token = Http::new(HttpAuthScheme::Bearer);
        token.description = Some("A token of the API, as `praktika token create` prints it".to_owned());
        openapi.components.get_or_insert_default().add_security_scheme("bearer", SecurityScheme::Http(token));
    }
}
