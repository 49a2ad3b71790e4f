//! `GET /answers/{secret}`: what the link would answer, and one button.

use app::answer::{self, FoundAnswer};
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
#[template(path = "answer_link/question.html")]
struct QuestionPage {
    shell: Shell,
    t: Translator,
    heading: String,
    text: String,
    /// The gentler way, beside what can't be undone.
    gentler: Option<String>,
    /// `None` where the answer was given before.
    button: Option<String>,
}

/// The question. Its form goes to the address at which it stands.
pub(crate) async fn question(
    State(web): State<Web>,
    visit: Visit,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    let found = answer::look_at(&web.app, &secret).await.map_err(link_refusal)?;
    Ok((no_referrer(), QuestionPage::of(&visit, &found)).into_response())
}

impl QuestionPage {
    fn of(visit: &Visit, found: &FoundAnswer) -> Self {
        let t = visit.t;
        let shell = Shell::public(visit);
        if found.was_given {
            let (heading, text) = (t.text("answer-link-given-heading"), t.text("answer-link-given-text"));
            return Self { shell, t, heading, text, gentler: None, button: None };
        }
        let offer = found.offer.as_ref().map(|offer| offer.title.as_str()).unwrap_or_default();
        let school = found.school.as_ref().map(|school| school.name.as_str()).unwrap_or_default();
        let said = |what: &str| {
            let message = t.msg(format!("answer-link-{}-{what}", word(found.kind)));
            message.arg("offer", offer).arg("school", school).to_string()
        };
        let gentler = || {
            let link = t.text("mail-foot-stop");
            t.msg("answer-link-remove-me-gentler").arg("link", link).to_string()
        };
        Self {
            shell,
            t,
            heading: said("heading"),
            text: said("text"),
            gentler: (found.kind == TokenKind::RemoveMe).then(gentler),
            button: Some(said("button")),
        }
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

    fn page(locale: Locale, kind: TokenKind, was_given: bool) -> QuestionPage {
        let visit = visit(locale);
        let found = FoundAnswer { kind, was_given, organisation: None, offer: None, school: None };
        QuestionPage::of(&visit, &found)
    }

    #[test]
    fn every_answer_is_asked_for_in_every_language() {
        for &locale in Locale::ALL {
            for kind in TokenKind::ANSWERS {
                let page = page(locale, kind, false); // a missing text panics
                assert!(page.button.is_some(), "{locale} {kind}");
                assert_eq!(page.gentler.is_some(), kind == TokenKind::RemoveMe);
            }
        }
    }

    #[test]
    fn what_was_answered_has_no_button() {
        assert!(page(Locale::En, TokenKind::NotNow, true).button.is_none());
    }
}
