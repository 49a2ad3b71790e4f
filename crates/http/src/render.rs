//! Gives every refusal its body, whoever made it: a handler, an extractor, a layer, a panic.

use std::{any::Any, sync::Arc};

use axum::{
    Json,
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tower_http::request_id::RequestId;

use crate::{Problem, request_id};

/// Draws a refusal for a person, from the problem and the headers of the request (language, cookies).
/// The status is set by the frame.
pub type ErrorPage = Arc<dyn Fn(&Problem, &HeaderMap) -> Response + Send + Sync>;

/// Middleware: answers that a handler drew as HTML stay as they are.
pub(crate) async fn render_problems(
    State(error_page): State<Option<ErrorPage>>,
    request: Request,
    next: Next,
) -> Response {
    let trace_id = request.extensions().get::<RequestId>().map(|id| request_id::text(id).to_owned());
    let head = request.method() == Method::HEAD;
    let page = error_page.filter(|_| wants_page(&request)).map(|draw| (draw, request.headers().clone()));

    let mut response = next.run(request).await;
    let status = response.status();
    let said = response.extensions_mut().remove::<Problem>();
    let refused = status.is_client_error() || status.is_server_error();
    if said.is_none() && (!refused || is_html(&response)) {
        return response;
    }
    let problem = Problem { trace_id, ..said.unwrap_or_else(|| Problem::of_status(status)) };
    let mut rendered = match page {
        Some((draw, headers)) => draw(&problem, &headers),
        None => as_json(&problem),
    };
    *rendered.status_mut() = status;
    if let Some(seconds) = problem.retry_after {
        rendered.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds.get()));
    }
    for name in [header::ALLOW, header::RETRY_AFTER, header::WWW_AUTHENTICATE] {
        if let Some(value) = response.headers().get(&name) {
            rendered.headers_mut().insert(name, value.clone());
        }
    }
    if head { rendered.map(|_| Body::empty()) } else { rendered }
}

/// Browsers name `text/html`, and the pages' script says who it is; programs name JSON or take anything. The API never
/// answers with a page.
fn wants_page(request: &Request) -> bool {
    let headers = request.headers();
    let accepts = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    let person =
        accepts.is_some_and(|kinds| kinds.contains("text/html")) || headers.contains_key("hx-request");
    person && !request.uri().path().starts_with("/api/")
}

fn is_html(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn as_json(problem: &Problem) -> Response {
    let mut response = Json(problem).into_response();
    let kind = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// The answer where no route fits.
pub(crate) async fn no_such_route() -> Problem {
    Problem::of_status(StatusCode::NOT_FOUND)
}

/// The answer where a route fits but not its method. axum adds the header `Allow`.
pub(crate) async fn no_such_method() -> Problem {
    Problem::of_status(StatusCode::METHOD_NOT_ALLOWED)
}

/// The answer after a panic. Its text was logged by the panic hook and never leaves the process.
pub(crate) fn panicked(_payload: Box<dyn Any + Send + 'static>) -> Response {
    Problem::of_status(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}
