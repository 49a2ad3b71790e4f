//! The layers around all routes.

use std::{num::NonZeroU32, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, MatchedPath, Request},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware,
    response::Response,
};
use domain::IdSource;
use ipnet::IpNet;
use tower::ServiceBuilder;
use tower_http::{
    CompressionLevel,
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::CsrfLayer,
    request_id::{PropagateRequestIdLayer, RequestId, SetRequestIdLayer},
    sensitive_headers::SetSensitiveRequestHeadersLayer,
    set_header::SetResponseHeaderLayer,
    timeout::{RequestBodyTimeoutLayer, TimeoutLayer},
    trace::TraceLayer,
};

use crate::{
    client,
    pace::{self, Pace},
    render::{ErrorPage, no_such_method, no_such_route, panicked, render_problems},
    request_id::{self, RequestIds},
};

/// Bytes of a body, unless a route sets a limit of its own.
pub const BODY_LIMIT: usize = 64 * 1024;

/// What pages and documents may load: from ourselves only; no inline script or style, no frame around us.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; \
    base-uri 'none'; object-src 'none'";

/// Nothing of what a browser could grant is asked for.
const PERMISSIONS_POLICY: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/// Two years, the least that browsers' lists take (ASVS 5.0, 3.4.1: one year at least).
const TRANSPORT_SECURITY: &str = "max-age=63072000; includeSubDomains";

/// A whole request, from its headers to the answer's.
const REQUEST_TIME: Duration = Duration::from_secs(30);

/// Between two pieces of a body.
const BODY_PAUSE: Duration = Duration::from_secs(10);

/// What the layers need.
#[derive(Clone)]
pub struct Frame {
    /// Makes the ids of requests.
    pub ids: Arc<dyn IdSource>,
    /// Draws refusals for people; without it everybody gets JSON.
    pub error_page: Option<ErrorPage>,
    /// Proxies whose word on the client's address is taken.
    pub trusted_proxies: Arc<[IpNet]>,
    /// Requests a second of one client; `None` = as many as they like.
    pub requests_a_second: Option<NonZeroU32>,
    /// Whether people reach us over https only: then browsers are told to remember it.
    pub is_https: bool,
}

/// Puts fallbacks and layers around all routes. Comes last: `Router::layer` reaches only what was added before.
pub fn finish(routes: Router, frame: Frame) -> Router {
    // In a `ServiceBuilder` the first is the outermost; with repeated `Router::layer` it is the last.
    let layers = ServiceBuilder::new()
        .map_request(without_foreign_id)
        .layer(SetRequestIdLayer::x_request_id(RequestIds(frame.ids)))
        .layer(SetSensitiveRequestHeadersLayer::new([header::AUTHORIZATION, header::COOKIE]))
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(span)
                .on_request(())
                .on_response(answered)
                .on_failure(()),
        )
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(fixed(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY))
        .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(fixed(header::REFERRER_POLICY, "same-origin"))
        .layer(fixed(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
        .layer(fixed(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"))
        .layer(fixed(HeaderName::from_static("permissions-policy"), PERMISSIONS_POLICY))
        .option_layer(frame.is_https.then(|| fixed(header::STRICT_TRANSPORT_SECURITY, TRANSPORT_SECURITY)))
        .layer(fixed(header::CACHE_CONTROL, "no-store"))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(middleware::from_fn_with_state(frame.error_page, render_problems))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(frame.trusted_proxies, client::find_out))
        .layer(middleware::from_fn_with_state(Pace::new(frame.requests_a_second), pace::keep))
        .layer(CsrfLayer::new().with_insecure_bypass(is_one_click))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, REQUEST_TIME))
        .layer(RequestBodyTimeoutLayer::new(BODY_PAUSE))
        .layer(DefaultBodyLimit::max(BODY_LIMIT));
    routes.fallback(no_such_route).method_not_allowed_fallback(no_such_method).layer(layers)
}

/// Mail providers press a mail's "unsubscribe" for their readers, from their own pages (RFC 8058). Its secret stands in
/// the address, and no cookie counts there.
fn is_one_click(method: &axum::http::Method, uri: &axum::http::Uri) -> bool {
    method == axum::http::Method::POST && uri.path().starts_with("/unsubscribe/")
}

/// `SetRequestIdLayer` would keep a client's id, which then stands in our log.
fn without_foreign_id(mut request: Request) -> Request {
    request.headers_mut().remove(request_id::HEADER);
    request
}

fn fixed(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}

/// The route, never the URI: path and query may hold tokens.
fn span(request: &Request) -> tracing::Span {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    let id = request.extensions().get::<RequestId>().map(request_id::text).unwrap_or_default();
    tracing::info_span!("request", method = %request.method(), route, id)
}

fn answered<B>(response: &Response<B>, latency: Duration, span: &tracing::Span) {
    let _entered = span.enter();
    let micros = u64::try_from(latency.as_micros()).unwrap_or(u64::MAX);
    tracing::info!(status = response.status().as_u16(), micros, "answered");
}
