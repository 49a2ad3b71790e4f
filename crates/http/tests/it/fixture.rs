//! A router with one route for each way to read a request, and ids that count.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use axum::{
    Json, Router,
    body::Body as Bytes,
    http::{HeaderMap, Request, StatusCode, header},
    response::{Html, IntoResponse, Response},
    routing::{get, post, put},
};
use domain::{IdSource, OfferId};
use http::{
    Body, Cursor, ErrorPage, Frame, Id, IfMatch, Params, Problem, TraceId, etag, finish, not_modified,
};
use http_body_util::BodyExt;
use serde::Deserialize;
use tower::ServiceExt;
use uuid::Uuid;

/// An offer's address.
pub(crate) const OFFER: &str = "/api/v1/offers/01936b2e-7a3c-7000-8000-000000000001";

#[derive(Default)]
struct CountedIds(AtomicU64);

impl IdSource for CountedIds {
    fn uuid(&self) -> Uuid {
        Uuid::from_u128(u128::from(self.0.fetch_add(1, Ordering::Relaxed)))
    }

    fn secret(&self) -> [u8; 32] {
        [0; 32]
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfferChange {
    title: String,
    places: u16,
    #[serde(default)]
    periods: Vec<Period>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Period {
    days: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfferList {
    limit: Option<u8>,
    cursor: Option<Cursor>,
}

async fn change(
    Id(offer): Id<OfferId>,
    IfMatch(revision): IfMatch,
    Body(change): Body<OfferChange>,
) -> Response {
    let days: u16 = change.periods.iter().map(|period| period.days).sum();
    let said = format!("{offer}: {} x {}, {days} days", change.title, change.places);
    (etag(revision + 1), Json(said)).into_response()
}

async fn read(Id(offer): Id<OfferId>, headers: HeaderMap) -> Response {
    if not_modified(&headers, 7) {
        return (StatusCode::NOT_MODIFIED, etag(7)).into_response();
    }
    (etag(7), Json(offer)).into_response()
}

async fn list(Params(list): Params<OfferList>) -> Json<String> {
    let after = list.cursor.map(|cursor| cursor.id().as_u128());
    Json(format!("limit {:?}, after {after:?}", list.limit))
}

async fn broken() -> StatusCode {
    panic!("the password is hunter2")
}

/// The routes, without a page for refusals.
pub(crate) fn routes() -> Router {
    Router::new()
        .route("/api/v1/offers", get(list))
        .route("/api/v1/offers/{offer_id}", put(change).get(read))
        .route("/api/v1/broken", post(broken))
        .route("/broken", get(broken))
        .route("/traced", get(|TraceId(id): TraceId| async move { id.unwrap_or_default() }))
        .route("/form", get(|| async { (StatusCode::UNPROCESSABLE_ENTITY, Html("<p>Write a number</p>")) }))
        .route("/long", get(|| async { Html("learner ".repeat(1_000)) }))
        .route("/cached", get(|| async { ([(header::CACHE_CONTROL, "max-age=60")], "kept") }))
}

/// The routes in their frame, with a page for refusals.
pub(crate) fn app() -> Router {
    let error_page: ErrorPage = Arc::new(|problem: &Problem, _: &HeaderMap| {
        Html(format!("<h1>{}</h1>{}", problem.code, problem.trace_id.as_deref().unwrap_or_default()))
            .into_response()
    });
    framed(routes(), Some(error_page))
}

/// Any routes in a frame whose ids count from zero.
pub(crate) fn framed(routes: Router, error_page: Option<ErrorPage>) -> Router {
    finish(
        routes,
        Frame {
            ids: Arc::new(CountedIds::default()),
            error_page,
            trusted_proxies: Arc::new([]),
            requests_a_second: None,
            is_https: true,
        },
    )
}

/// `PUT /path | header: value | {"body":1}` as a request.
pub(crate) fn request(line: &str) -> Request<Bytes> {
    let mut pieces = line.split(" | ");
    let (method, path) = pieces.next().and_then(|first| first.split_once(' ')).expect("METHOD /path");
    let mut request = Request::builder().method(method).uri(path);
    let mut body = String::new();
    for piece in pieces {
        match piece.split_once(": ").filter(|(name, _)| !name.starts_with(['{', '['])) {
            Some((name, value)) => request = request.header(name, value),
            None => piece.clone_into(&mut body),
        }
    }
    request.body(Bytes::from(body)).expect("a request")
}

/// Sends a request into the router.
pub(crate) async fn send(app: &Router, request: Request<Bytes>) -> Response {
    app.clone().oneshot(request).await.expect("an answer")
}

/// Line, status with the telling headers, body.
pub(crate) async fn ask(app: &Router, line: &str) -> String {
    let response = send(app, request(line)).await;
    let shown = ["content-type", "etag", "allow"].map(|name| header_of(&response, name));
    let status = response.status();
    format!("{line}\n  {status} [{}]\n  {}\n", shown.join(", "), text(response).await)
}

/// A header's text, or `-`.
pub(crate) fn header_of(response: &Response, name: &str) -> String {
    response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or("-").to_owned()
}

/// The whole body as text.
pub(crate) async fn text(response: Response) -> String {
    let bytes = response.into_body().collect().await.expect("a body").to_bytes();
    String::from_utf8_lossy(&bytes).into_owned()
}
