//! What every answer carries, and what answers say about revisions and places in a list.

use axum::http::StatusCode;
use chrono::DateTime;
use http::{CONTENT_SECURITY_POLICY, Cursor};
use insta::assert_snapshot;
use uuid::Uuid;

use crate::fixture::{OFFER, app, ask, header_of, request, send, text};

#[tokio::test]
async fn security_headers_are_on_every_answer() {
    let app = app();
    for line in [
        "GET /nowhere",
        "GET /nowhere | accept: text/html",
        "DELETE /api/v1/offers",
        "GET /api/v1/offers",
        "POST /api/v1/broken",
        "POST /api/v1/broken | sec-fetch-site: cross-site",
        "GET /form",
    ] {
        let response = send(&app, request(line)).await;
        for (name, value) in [
            ("content-security-policy", CONTENT_SECURITY_POLICY),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(header_of(&response, name), value, "{line}: {name}");
        }
        assert_ne!(header_of(&response, "x-request-id"), "-", "{line}");
    }
}

#[tokio::test]
async fn the_policy_lets_nothing_inline_through() {
    assert!(CONTENT_SECURITY_POLICY.starts_with("default-src 'none'"));
    for unsafe_word in ["unsafe-inline", "unsafe-eval", "*", "http:", "https:"] {
        assert!(!CONTENT_SECURITY_POLICY.contains(unsafe_word), "{unsafe_word}");
    }
}

#[tokio::test]
async fn request_ids_are_ours_and_named_in_refusals() {
    let app = app();
    let first = send(&app, request("GET /api/v1/offers | x-request-id: forged")).await;
    assert_eq!(header_of(&first, "x-request-id"), Uuid::from_u128(0).to_string());
    let second = send(&app, request("GET /nowhere | x-request-id: forged")).await;
    let id = header_of(&second, "x-request-id");
    assert_eq!(id, Uuid::from_u128(1).to_string());
    assert!(text(second).await.contains(&format!(r#""trace_id":"{id}""#)));
}

#[tokio::test]
async fn a_handler_learns_the_id_that_the_answer_carries() {
    let response = send(&app(), request("GET /traced | x-request-id: forged")).await;
    let carried = header_of(&response, "x-request-id");
    assert_eq!(text(response).await, carried);
}

#[tokio::test]
async fn a_route_may_say_how_long_it_is_kept() {
    let response = send(&app(), request("GET /cached")).await;
    assert_eq!(header_of(&response, "cache-control"), "max-age=60");
}

#[tokio::test]
async fn pages_travel_compressed_for_who_can_read_it() {
    let app = app();
    let plain = send(&app, request("GET /long")).await;
    assert_eq!(header_of(&plain, "content-encoding"), "-");
    assert_eq!(text(plain).await.len(), 8_000);
    let packed = send(&app, request("GET /long | accept-encoding: gzip")).await;
    assert_eq!(header_of(&packed, "content-encoding"), "gzip");
    assert!(text(packed).await.len() < 800);
}

#[tokio::test]
async fn revisions_are_named_and_compared() {
    let app = app();
    let change = format!(
        "PUT {OFFER} | if-match: \"7\" | content-type: application/json | {{\"title\":\"Welder\",\"places\":2,\"periods\":[{{\"days\":5}}]}}"
    );
    let mut answers = String::new();
    for line in [
        format!("GET {OFFER}"),
        format!("GET {OFFER} | if-none-match: \"6\", W/\"7\""),
        format!("GET {OFFER} | if-none-match: \"77\""),
        change,
    ] {
        answers += &ask(&app, &line).await;
    }
    assert_snapshot!("revisions_are_named_and_compared", answers);
}

#[tokio::test]
async fn a_cursor_leads_to_the_next_page() {
    let cursor = Cursor::after(DateTime::from_timestamp_micros(5).expect("an instant"), Uuid::from_u128(9));
    let response = send(&app(), request(&format!("GET /api/v1/offers?limit=2&cursor={cursor}"))).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(text(response).await, r#""limit Some(2), after Some(9)""#);
}
