//! `/account/erase`: asks once, since it can't be undone, and then forgets who it was.

use app::{AppError, account};
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::HeaderName,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::CookieJar;
use http::Problem;
use i18n::Translator;

use super::{at, come_back, confirm_first, refusal};
use crate::{
    Web, cookie,
    fields::Fields,
    shell::{Section, Shell},
    visitor::Person,
};

/// Where it is.
const PAGE: &str = "/account/erase";

#[derive(Template, WebTemplate)]
#[template(path = "account/erase.html")]
pub(crate) struct ErasePage {
    shell: Shell,
    t: Translator,
    /// Without fields: only for what stands in the way.
    fields: Fields,
    /// Whether there are colleagues to whom something can be handed over.
    speaks_for_somebody: bool,
}

/// `GET`: the question, once it is clear who asks.
pub(crate) async fn confirm_erasure(State(web): State<Web>, person: Person) -> Response {
    if !person.open.is_freshly_confirmed(&web.app) {
        return confirm_first(PAGE);
    }
    ErasePage::of(&person, Fields::default()).into_response()
}

/// `POST`: erases the account, and the browser forgets it too.
pub(crate) async fn erase(State(web): State<Web>, person: Person) -> Result<Response, Problem> {
    match account::erase(&web.app, &person.open).await {
        Ok(()) => Ok(gone(&web)),
        Err(AppError::Invalid(errors)) => {
            let person = at(person, PAGE);
            let fields = Fields::default().refused(person.visitor.visit.t, &errors);
            Ok(come_back(ErasePage::of(&person, fields)))
        }
        Err(other) => refusal(other, PAGE),
    }
}

/// To the start page, as somebody of whom nothing is known.
fn gone(web: &Web) -> Response {
    let jar = [cookie::SESSION, cookie::KEY, cookie::BROWSER]
        .into_iter()
        .fold(CookieJar::new(), |jar, name| jar.add(cookie::forget(web, name)));
    let clear = [(HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"")];
    (jar, clear, Redirect::to("/")).into_response()
}

impl ErasePage {
    fn of(person: &Person, fields: Fields) -> Self {
        Self {
            shell: Shell::signed_in(&person.visitor, Section::Other),
            t: person.visitor.visit.t,
            fields,
            speaks_for_somebody: person.open.organisation().is_some(),
        }
    }
}
