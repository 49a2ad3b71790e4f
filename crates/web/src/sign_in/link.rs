//! `/sign-in/link/{secret}`: looking at a link changes nothing, its button does.

use app::{
    AppError,
    sign_in::{self, FoundLink, LinkProof},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use axum_extra::extract::{CookieJar, Form};
use domain::TokenKind;
use http::{Client, Problem};
use i18n::Translator;
use serde::Deserialize;

use super::{device, go_on, link_refusal, no_referrer};
use crate::{Web, cookie, fields::Fields, shell::Shell, visit::Visit};

#[derive(Template, WebTemplate)]
#[template(path = "sign_in/link.html")]
struct LinkPage {
    shell: Shell,
    t: Translator,
    secret: String,
    words: Words,
    asks_for_code: bool,
    fields: Fields,
}

/// What a link would do, and its button.
struct Words {
    heading: String,
    text: String,
    button: String,
}

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct LinkForm {
    /// The short code, where it is asked for.
    code: String,
}

/// `GET`: what the link would do.
pub(crate) async fn link(
    State(web): State<Web>,
    visit: Visit,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    let page = LinkPage::find(&web, &visit, secret, fields("")).await?;
    Ok((no_referrer(), page).into_response())
}

/// `POST`: does it, and signs in; without the right code it comes back with 422.
pub(crate) async fn follow_link(
    State(web): State<Web>,
    visit: Visit,
    client: Client,
    Path(secret): Path<String>,
    Form(form): Form<LinkForm>,
) -> Result<Response, Problem> {
    let proof = LinkProof { browser: visit.browser.clone(), code: Some(form.code.clone()) };
    match sign_in::follow(&web.app, &secret, &proof, device(&client)).await {
        Ok(begun) => {
            let jar = CookieJar::new().add(cookie::forget(&web, cookie::BROWSER));
            Ok((no_referrer(), go_on(&web, jar, begun, "/")).into_response())
        }
        Err(AppError::Invalid(errors)) => {
            let fields = fields(&form.code).refused(visit.t, &errors);
            let page = LinkPage::find(&web, &visit, secret, fields).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, no_referrer(), page).into_response())
        }
        Err(other) => Err(link_refusal(other)),
    }
}

fn fields(code: &str) -> Fields {
    Fields::new([("code", code)])
}

impl LinkPage {
    async fn find(web: &Web, visit: &Visit, secret: String, fields: Fields) -> Result<Self, Problem> {
        let found = sign_in::look_at(&web.app, &secret, visit.browser.as_deref()).await;
        let found = found.map_err(link_refusal)?;
        Ok(Self {
            shell: Shell::public(visit),
            t: visit.t,
            secret,
            words: Words::of(visit.t, &found),
            asks_for_code: found.asks_for_code,
            fields,
        })
    }
}

impl Words {
    fn of(t: Translator, found: &FoundLink) -> Self {
        let (word, heading) = match (found.kind, &found.organisation_name) {
            (TokenKind::ConfirmAddress, Some(_)) => ("confirm", "heading"),
            (TokenKind::ConfirmAddress, None) => ("confirm", "heading-plain"),
            (TokenKind::ChangeAddress, _) => ("change", "heading"),
            (TokenKind::Invite, _) => ("invite", "heading"),
            _ => ("sign-in", "heading"),
        };
        let organisation = found.organisation_name.as_deref().unwrap_or_default();
        let said = |what: &str| {
            let message = t.msg(format!("sign-in-link-{word}-{what}"));
            message.arg("email", found.email.as_str()).arg("organisation", organisation).to_string()
        };
        Self { heading: said(heading), text: said("text"), button: said("button") }
    }
}

#[cfg(test)]
mod tests {
    use domain::Locale;

    use super::*;

    fn words(t: Translator, kind: TokenKind, organisation: Option<&str>) -> Words {
        let found = FoundLink {
            kind,
            email: "arta@shkolla.example".to_owned(),
            asks_for_code: false,
            organisation: None,
            organisation_name: organisation.map(str::to_owned),
        };
        Words::of(t, &found)
    }

    #[test]
    fn every_link_says_in_every_language_for_whom_it_is() {
        for &locale in Locale::ALL {
            let t = Translator::new(locale);
            for kind in [TokenKind::SignIn, TokenKind::ConfirmAddress, TokenKind::ChangeAddress] {
                let words = words(t, kind, None); // a missing text panics
                assert!(words.heading.contains("arta@shkolla.example"), "{locale} {kind}");
                assert!(!words.text.is_empty() && !words.button.is_empty(), "{locale} {kind}");
            }
            for kind in [TokenKind::ConfirmAddress, TokenKind::Invite] {
                assert!(words(t, kind, Some("Kovar")).heading.contains("Kovar"), "{locale} {kind}");
            }
        }
    }
}
