//! Refusals as a person reads them.

use std::sync::Arc;

use askama::Template;
use askama_web::WebTemplate;
use axum::response::IntoResponse;
use http::{ErrorPage, Problem};
use i18n::Translator;

use crate::{shell::Shell, visit::Visit};

#[derive(Template, WebTemplate)]
#[template(path = "refusal.html")]
struct RefusalPage {
    shell: Shell,
    t: Translator,
    title: String,
    text: String,
    /// The request's id, where it helps whoever looks for the cause.
    number: Option<String>,
}

/// Draws refusals for `http::finish`: what happened, what to do, a way out, and the request's id.
pub fn error_page() -> ErrorPage {
    Arc::new(|problem, headers| {
        let visit = Visit::of_headers(headers);
        let t = visit.t;
        let said = key_of(problem);
        let page = RefusalPage {
            shell: Shell::public(&visit),
            t,
            title: t.text(&format!("page-{said}-title")),
            text: t.text(&format!("page-{said}-text")),
            number: problem.trace_id.clone(),
        };
        page.into_response()
    })
}

/// Which words fit a refusal.
fn key_of(problem: &Problem) -> &'static str {
    match (problem.status, problem.code) {
        (401 | 404, "link_ended") => "link-ended",
        (401, _) => "not-signed-in",
        (403, _) => "forbidden",
        (404, _) => "not-found",
        (409 | 412, _) => "no-longer",
        (408 | 503 | 504, _) => "too-slow",
        (429, _) => "too-many",
        (400..=499, _) => "refused",
        _ => "broken",
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
    use domain::Locale;
    use http_body_util::BodyExt;

    use super::*;

    async fn page(problem: &Problem, locale: Locale) -> String {
        let language = HeaderValue::from_static(locale.as_str());
        let headers = HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, language)]);
        let response = error_page()(problem, &headers);
        let body = response.into_body().collect().await.expect("a body").to_bytes();
        String::from_utf8(body.to_vec()).expect("UTF-8")
    }

    #[tokio::test]
    async fn every_refusal_is_a_whole_page_in_every_language() {
        for status in [400, 401, 403, 404, 405, 408, 409, 412, 413, 415, 422, 429, 500, 503, 504] {
            let problem = Problem::of_status(StatusCode::from_u16(status).expect("a status"));
            for &locale in Locale::ALL {
                let page = page(&problem, locale).await;
                assert_eq!(page.matches("<h1").count(), 1, "{status} {locale}");
                assert!(page.contains(&format!("<html lang=\"{locale}\"")), "{status} {locale}");
                assert!(page.contains("id=\"kosovo\""), "{status} {locale}");
                for bad in ["style=", "<script", "onclick"] {
                    assert!(!page.contains(bad), "{status} {locale}: {bad}");
                }
            }
        }
    }

    #[tokio::test]
    async fn the_number_of_the_request_is_shown_and_what_went_wrong_is_not() {
        let mut problem = Problem::of_status(StatusCode::INTERNAL_SERVER_ERROR).detail("the password");
        problem.trace_id = Some("0190-77".to_owned());
        let page = page(&problem, Locale::En).await;
        assert!(page.contains("Something broke on our side") && page.contains("0190-77"));
        assert!(!page.contains("the password"));
    }

    #[tokio::test]
    async fn a_link_that_ended_is_not_a_missing_link() {
        let ended = Problem::new(StatusCode::UNAUTHORIZED, "link_ended");
        assert!(page(&ended, Locale::En).await.contains("This link no longer works"));
        let none = Problem::of_status(StatusCode::UNAUTHORIZED);
        assert!(page(&none, Locale::En).await.contains("Sign in first"));
    }
}
