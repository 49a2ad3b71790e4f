//! `/sign-in/link/{secret}`: looking at a link changes nothing, its button does.

use app::{
    AppError,
    session::{self, OpenSession},
    sign_in::{self, Followed, FoundLink, LinkProof},
};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{CookieJar, Form};
use domain::TokenKind;
use http::{Client, Problem};
use i18n::Translator;
use serde::Deserialize;

use super::{device, go_on, keep_next, link_refusal, next, no_referrer};
use crate::{Web, fields::Fields, shell::Shell, visit::Visit};

#[derive(Template, WebTemplate)]
#[template(path = "sign_in/link.html")]
struct LinkPage {
    shell: Shell,
    t: Translator,
    secret: String,
    words: Words,
    asks_for_code: bool,
    /// What has to be done before; then there is no button yet.
    first: Option<First>,
    fields: Fields,
}

/// Who has to sign in before a link does anything.
struct First {
    text: String,
    /// Somebody else is signed in here, and goes first.
    is_somebody_else: bool,
}

impl First {
    fn of(t: Translator, email: Option<&str>, open: Option<&OpenSession>) -> Self {
        let other = open.filter(|open| !open.is_half_open());
        let other = other.map(|open| open.account.email.clone().unwrap_or_default());
        let key = match (email.is_some(), other.is_some()) {
            (true, true) => "sign-in-link-first-other",
            (true, false) => "sign-in-link-first",
            (false, true) => "sign-in-link-first-unnamed-other",
            (false, false) => "sign-in-link-first-unnamed",
        };
        let text = t.msg(key).arg("email", email.unwrap_or_default());
        let text = text.arg("other", other.as_deref().unwrap_or_default());
        Self { text: text.to_string(), is_somebody_else: other.is_some() }
    }
}

/// What a link would do, and its button.
struct Words {
    heading: String,
    text: String,
    button: String,
}

/// The form as it was sent.
#[cfg_attr(any(fuzzing, test), derive(Debug))]
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
    let open = open_session(&web, &visit).await?;
    // Where to come back to, if somebody has to sign in first: in a cookie, since the address is a secret.
    let jar = CookieJar::new().add(keep_next(&web, &format!("/sign-in/link/{secret}")));
    let page = LinkPage::find(&web, &visit, open.as_ref(), secret, fields("")).await?;
    let is_first = page.first.is_some();
    let response = (no_referrer(), page).into_response();
    Ok(if is_first { (jar, response).into_response() } else { response })
}

/// `POST`: does it, and signs in; without the right code it comes back with 422.
pub(crate) async fn follow_link(
    State(web): State<Web>,
    visit: Visit,
    client: Client,
    Path(secret): Path<String>,
    Form(form): Form<LinkForm>,
) -> Result<Response, Problem> {
    let open = open_session(&web, &visit).await?;
    let proof = LinkProof { browser: visit.browser.clone(), code: Some(form.code.clone()), open };
    match sign_in::follow(&web.app, &secret, &proof, device(&client, &visit)).await {
        Ok(Followed::Begun(begun)) => Ok((no_referrer(), go_on(&web, begun, &next(&visit))).into_response()),
        Ok(Followed::Done) => Ok((no_referrer(), Redirect::to("/")).into_response()),
        // The page says for whom to sign in first.
        Err(AppError::NotSignedIn) => {
            let page = LinkPage::find(&web, &visit, proof.open.as_ref(), secret, fields("")).await?;
            Ok((StatusCode::UNAUTHORIZED, no_referrer(), page).into_response())
        }
        Err(AppError::Invalid(errors)) => {
            let fields = fields(&form.code).refused(visit.t, &errors);
            let page = LinkPage::find(&web, &visit, proof.open.as_ref(), secret, fields).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, no_referrer(), page).into_response())
        }
        Err(other) => Err(link_refusal(other)),
    }
}

/// The session of who is signed in already, if somebody is.
async fn open_session(web: &Web, visit: &Visit) -> Result<Option<OpenSession>, Problem> {
    let Some(secret) = visit.session.as_deref() else { return Ok(None) };
    match session::open(&web.app, secret, visit.request_id.clone()).await {
        Ok(open) => Ok(Some(open)),
        Err(AppError::NotSignedIn) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

fn fields(code: &str) -> Fields {
    Fields::new([("code", code)])
}

impl LinkPage {
    async fn find(
        web: &Web,
        visit: &Visit,
        open: Option<&OpenSession>,
        secret: String,
        fields: Fields,
    ) -> Result<Self, Problem> {
        let found = sign_in::look_at(&web.app, &secret, visit.browser.as_deref(), open).await;
        let found = found.map_err(link_refusal)?;
        Ok(Self {
            first: found.has_to_sign_in.then(|| First::of(visit.t, found.sign_in_as.as_deref(), open)),
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
            has_to_sign_in: false,
            sign_in_as: None,
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
