//! `GET /sign-in/sent`: a link is on its way, and this is the code that another device asks for.

use app::sign_in::browser_code;
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use i18n::Translator;

use crate::{Web, shell::Shell, visit::Visit};

#[derive(Template, WebTemplate)]
#[template(path = "sign_in/sent.html")]
struct SentPage {
    shell: Shell,
    t: Translator,
    code: String,
    /// Who the mail comes from.
    sender: String,
}

/// The same for everybody, whether the address is known or not; only where a link was asked for in this browser.
pub(crate) async fn sent(State(web): State<Web>, visit: Visit) -> Response {
    let Some(browser) = visit.browser.as_deref() else { return Redirect::to("/sign-in").into_response() };
    let page = SentPage {
        shell: Shell::public(&visit),
        t: visit.t,
        code: browser_code(&web.app, browser),
        sender: web.app.settings.mail_from.address.clone(),
    };
    page.into_response()
}
