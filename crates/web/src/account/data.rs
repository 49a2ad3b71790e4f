//! `/account/data`: what is kept of a person, to read and to take along.

use app::account;
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use http::Problem;
use i18n::Translator;

use crate::{
    Web,
    shell::{Section, Shell},
    visitor::Person,
};

#[derive(Template, WebTemplate)]
#[template(path = "account/data.html")]
pub(crate) struct DataPage {
    shell: Shell,
    t: Translator,
}

/// `GET`: what is kept, in words.
pub(crate) async fn data(person: Person) -> DataPage {
    DataPage { shell: Shell::signed_in(&person.visitor, Section::Other), t: person.visitor.visit.t }
}

/// `GET /account/data.json`: all of it, for programs.
pub(crate) async fn export(State(web): State<Web>, person: Person) -> Result<Response, Problem> {
    let everything = account::export_data(&web.app, &person.open.actor).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"praktika.json\""),
    ];
    // With line breaks: people look into it too.
    Ok((headers, format!("{everything:#}")).into_response())
}
