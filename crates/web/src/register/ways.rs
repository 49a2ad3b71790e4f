//! `GET /register`: who registers; and `GET /register/sent`: what comes next.

use askama::Template;
use askama_web::WebTemplate;
use i18n::Translator;

use crate::{shell::Shell, visit::Visit};

#[derive(Template, WebTemplate)]
#[template(path = "register/ways.html")]
pub(crate) struct WaysPage {
    shell: Shell,
    t: Translator,
}

#[derive(Template, WebTemplate)]
#[template(path = "register/sent.html")]
pub(crate) struct SentPage {
    shell: Shell,
    t: Translator,
}

/// A company, a school, or one that is in our list already.
pub(crate) async fn ways(visit: Visit) -> WaysPage {
    WaysPage { shell: Shell::public(&visit), t: visit.t }
}

/// A mail is on its way.
pub(crate) async fn sent(visit: Visit) -> SentPage {
    SentPage { shell: Shell::public(&visit), t: visit.t }
}
