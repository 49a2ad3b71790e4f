//! Recovery codes, shown once.

use app::{account, session::OpenSession};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use http::Problem;
use i18n::Translator;

use super::{at, refusal};
use crate::{
    Web,
    shell::{Section, Shell},
    visit::Visit,
    visitor::Person,
};

#[derive(Template, WebTemplate)]
#[template(path = "account/recovery_codes.html")]
pub(crate) struct RecoveryPage {
    shell: Shell,
    t: Translator,
    /// Whether they are the first, and the second factor has just been set up.
    is_first: bool,
    codes: Vec<String>,
}

/// `POST /account/recovery-codes`: makes new ones and shows them, this once.
pub(crate) async fn new_recovery_codes(State(web): State<Web>, person: Person) -> Result<Response, Problem> {
    match account::new_recovery_codes(&web.app, &person.open).await {
        Ok(codes) => {
            let person = at(person, "/account/second-factor");
            Ok(RecoveryPage::of(&person.visitor.visit, &person.open, codes, false).into_response())
        }
        Err(other) => refusal(other, "/account/second-factor"),
    }
}

impl RecoveryPage {
    /// The page of some codes.
    pub(super) fn of(visit: &Visit, open: &OpenSession, codes: Vec<String>, is_first: bool) -> Self {
        let shell = Shell::of_session(visit, open, Section::Other);
        Self { shell, t: visit.t, is_first, codes }
    }
}
