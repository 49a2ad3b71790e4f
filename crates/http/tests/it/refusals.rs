//! Every refusal is a problem, precise and without a word about our inside.

use axum::http::StatusCode;
use insta::assert_snapshot;

use crate::fixture::{OFFER, app, ask, framed, header_of, request, routes, send, text};

const JSON: &str = "if-match: \"7\" | content-type: application/json";

#[tokio::test]
async fn requests_that_do_not_fit() {
    let app = app();
    let mut answers = String::new();
    for line in [
        "GET /nowhere".to_owned(),
        "DELETE /api/v1/offers".to_owned(),
        "GET /api/v1/offers?limt=3".to_owned(),
        "GET /api/v1/offers?limit=1000".to_owned(),
        "GET /api/v1/offers?cursor=AAAA".to_owned(),
        "GET /api/v1/offers/17".to_owned(),
        format!("PUT {OFFER}"),
        format!("PUT {OFFER} | if-match: W/\"7\" | {{}}"),
        format!("PUT {OFFER} | if-match: \"7\" | {{}}"),
        format!("PUT {OFFER} | {JSON} | {{\"title\":"),
        format!("PUT {OFFER} | {JSON} | {{\"title\":\"x\" \"places\":1}}"),
        format!("PUT {OFFER} | {JSON} | []"),
        format!("PUT {OFFER} | {JSON} | {{\"title\":\"x\"}}"),
        format!("PUT {OFFER} | {JSON} | {{\"title\":\"x\",\"places\":-1}}"),
        format!("PUT {OFFER} | {JSON} | {{\"title\":\"x\",\"places\":1,\"periods\":[{{\"day\":1}}]}}"),
        format!("PUT {OFFER} | {JSON} | {{\"title\":\"x\",\"places\":1,\"state\":\"published\"}}"),
        format!("PUT {OFFER} | sec-fetch-site: cross-site | {JSON} | {{\"title\":\"x\",\"places\":1}}"),
        "POST /api/v1/broken".to_owned(),
    ] {
        answers += &ask(&app, &line).await;
    }
    assert!(!answers.contains("hunter2"), "the text of a panic left the process");
    assert_snapshot!("requests_that_do_not_fit", answers);
}

#[tokio::test]
async fn three_megabytes_are_too_large() {
    let line = format!("PUT {OFFER} | {JSON} | {{\"title\":\"{}\",\"places\":1}}", "x".repeat(3_000_000));
    let response = send(&app(), request(&line)).await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let said = text(response).await;
    assert!(said.contains(r#""code":"too_large""#), "{said}");
}

#[tokio::test]
async fn a_body_just_within_the_limit_is_read() {
    let around = r#"{"title":"","places":1}"#.len();
    let line =
        |title: usize| format!("PUT {OFFER} | {JSON} | {{\"title\":\"{}\",\"places\":1}}", "x".repeat(title));
    let fits = send(&app(), request(&line(http::BODY_LIMIT - around))).await;
    assert_eq!(fits.status(), StatusCode::OK);
    let over = send(&app(), request(&line(http::BODY_LIMIT - around + 1))).await;
    assert_eq!(over.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn people_get_a_page_and_programs_json() {
    let app = app();
    let browser = "accept: text/html,application/xhtml+xml,*/*;q=0.8";
    let mut answers = String::new();
    for line in [
        format!("GET /nowhere | {browser}"),
        format!("GET /broken | {browser}"),
        format!("DELETE /form | {browser}"),
        "GET /nowhere | hx-request: true".to_owned(),
        "GET /nowhere | accept: */*".to_owned(),
        format!("GET /api/v1/nowhere | {browser}"),
        format!("GET /form | {browser}"),
        "GET /form | accept: application/json".to_owned(),
    ] {
        answers += &ask(&app, &line).await;
    }
    assert_snapshot!("people_get_a_page_and_programs_json", answers);
}

#[tokio::test]
async fn without_a_page_everybody_gets_json() {
    let app = framed(routes(), None);
    let response = send(&app, request("GET /nowhere | accept: text/html")).await;
    assert_eq!(header_of(&response, "content-type"), "application/problem+json");
}

#[tokio::test]
async fn a_refused_head_request_has_no_body() {
    let response = send(&app(), request("HEAD /nowhere")).await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert_eq!(text(response).await, "");
}
