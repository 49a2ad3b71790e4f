//! The own account: who one is, how one signs in, from where, and what is kept.

pub(crate) mod address;
pub(crate) mod change;
mod choice;
pub(crate) mod confirm;
mod data;
mod enrolment;
mod erase;
mod moment;
pub(crate) mod password;
pub(crate) mod preferences;
mod qr;
mod recovery;
pub(crate) mod second_factor;
mod sessions;
mod show;
pub(crate) mod tokens;
mod waiting;

pub(crate) use address::{address, change_address};
pub(crate) use change::change;
pub(crate) use confirm::{ask_to_confirm, confirm};
pub(crate) use data::{data, export};
pub(crate) use erase::{confirm_erasure, erase};
pub(crate) use moment::moment;
pub(crate) use password::{password, remove_password, set_password};
pub(crate) use preferences::{change_preferences, preferences};
pub(crate) use recovery::new_recovery_codes;
pub(crate) use second_factor::{remove_second_factor, second_factor, set_second_factor};
pub(crate) use sessions::{end_other_sessions, end_session, list_sessions};
pub(crate) use show::show;
pub(crate) use tokens::{create_token, list_tokens, revoke_token};
pub(crate) use waiting::waiting;

use app::AppError;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use http::Problem;

use crate::visitor::{Person, Visitor};

/// First shows who one is, and then comes back to a page.
fn confirm_first(page: &str) -> Response {
    Redirect::to(&format!("/account/confirm?to={page}")).into_response()
}

/// A refusal; where only a fresh proof of who one is was missing, the way to give it and to come back to a page.
fn refusal(error: AppError, page: &str) -> Result<Response, Problem> {
    match error {
        AppError::ConfirmFirst => Ok(confirm_first(page)),
        other => Err(other.into()),
    }
}

/// A form that comes back: what was typed, and what has to be mended.
pub(crate) fn come_back(page: impl IntoResponse) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// The same person at another address: a form that comes back stands where it is first asked for.
pub(crate) fn at(person: Person, path: &str) -> Person {
    let Person { visitor, open } = person;
    Person { visitor: Visitor { visit: visitor.visit.at(path), ..visitor }, open }
}
