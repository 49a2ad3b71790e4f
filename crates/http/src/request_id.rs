//! A name for every request.

use std::sync::Arc;

use axum::http::{HeaderValue, Request};
use domain::IdSource;
use tower_http::request_id::{MakeRequestId, RequestId};

/// The header that carries the id.
pub(crate) const HEADER: &str = "x-request-id";

/// Takes the ids from the source that was handed in, so that a test can pin them.
#[derive(Clone)]
pub(crate) struct RequestIds(pub(crate) Arc<dyn IdSource>);

impl MakeRequestId for RequestIds {
    fn make_request_id<B>(&mut self, _request: &Request<B>) -> Option<RequestId> {
        HeaderValue::from_str(&self.0.uuid().to_string()).ok().map(RequestId::new)
    }
}

/// The id's text.
pub(crate) fn text(id: &RequestId) -> &str {
    id.header_value().to_str().unwrap_or_default()
}
