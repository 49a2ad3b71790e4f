//! `POST /answers/{secret}`: gives the answer, and says what comes next.

use app::answer;
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use domain::TokenKind;
use http::Problem;
use i18n::Translator;

use super::word;
use crate::{
    Web,
    shell::Shell,
    sign_in::{link_refusal, no_referrer},
    visit::Visit,
};

#[derive(Template, WebTemplate)]
#[template(path = "answer_link/thanks.html")]
struct ThanksPage {
    shell: Shell,
    t: Translator,
    heading: String,
    text: String,
}

/// Gives it; once more changes nothing and says the same. The page comes at once, without a redirect: a mail program
/// that unsubscribes somebody follows none (RFC 8058). What it sends is not read: the address says it all.
pub(crate) async fn give(
    State(web): State<Web>,
    visit: Visit,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    give_one_of(&web, &visit, &secret, &TokenKind::ANSWERS).await
}

/// Gives an answer of some kinds; a link of another kind is not found.
pub(crate) async fn give_one_of(
    web: &Web,
    visit: &Visit,
    secret: &str,
    kinds: &[TokenKind],
) -> Result<Response, Problem> {
    let given = answer::give(&web.app, secret, kinds, visit.request_id.clone()).await;
    let given = given.map_err(link_refusal)?;
    Ok((no_referrer(), ThanksPage::of(visit, given.kind)).into_response())
}

impl ThanksPage {
    fn of(visit: &Visit, kind: TokenKind) -> Self {
        let said = |what: &str| visit.t.text(&format!("answer-link-{}-{what}", word(kind)));
        Self { shell: Shell::public(visit), t: visit.t, heading: said("done"), text: said("next") }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};
    use domain::Locale;

    use super::*;

    fn visit(locale: Locale) -> Visit {
        let language = HeaderValue::from_static(locale.as_str());
        Visit::of_headers(&HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, language)]))
    }

    #[test]
    fn every_answer_is_thanked_for_in_every_language() {
        for &locale in Locale::ALL {
            let visit = visit(locale);
            for kind in TokenKind::ANSWERS {
                let page = ThanksPage::of(&visit, kind); // a missing text panics
                assert!(!page.heading.is_empty() && !page.text.is_empty(), "{locale} {kind}");
            }
        }
    }
}
