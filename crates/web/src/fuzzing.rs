//! What the fuzz targets drive and nobody else reaches. Exists only under `--cfg fuzzing`, which cargo-fuzz sets, and in
//! tests, so that it compiles whatever changes around it.

use std::fmt::Debug;

use app::AppError;
use axum::{
    extract::{FromRequest, Request},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use axum_extra::extract::Form;
use chrono::NaiveDate;
use domain::{Locale, OrganisationKind};
use serde::de::DeserializeOwned;

use crate::{
    account,
    act_as::ActAsForm,
    audit,
    claim::make::ClaimForm,
    colleague::invite::InviteForm,
    enter,
    offer::{form::OfferForm, reading},
    register::form::RegisterForm,
    sign_in,
    suggestion::answer::AnswerForm,
    verification::decide::DecisionForm,
    visit::Visit,
    visitor::Stopped,
};

/// The names of all forms.
pub const FORMS: [&str; 17] = [
    "account",
    "act-as",
    "address",
    "answer",
    "claim",
    "confirm",
    "decision",
    "factor",
    "invite",
    "link",
    "offer",
    "password",
    "preferences",
    "register",
    "second",
    "sign-in",
    "token",
];

/// Reads a form as its handler does: what was understood, in words of the compiler.
///
/// # Errors
///
/// The status of the refusal; 404 for a form that there isn't.
pub async fn form(name: &str, request: Request) -> Result<String, StatusCode> {
    match name {
        "account" => read::<account::change::AccountForm>(request).await.map(said),
        "act-as" => read::<ActAsForm>(request).await.map(|form| said((form.wanted().ok(), form))),
        "address" => read::<account::address::AddressForm>(request).await.map(said),
        "answer" => read::<AnswerForm>(request).await.map(|form| said((form.answer(), form))),
        "claim" => read::<ClaimForm>(request).await.map(said),
        "confirm" => read::<account::confirm::ConfirmForm>(request).await.map(said),
        "decision" => read::<DecisionForm>(request).await.map(said),
        "factor" => read::<account::second_factor::FactorForm>(request).await.map(said),
        "invite" => read::<InviteForm>(request).await.map(said),
        "link" => read::<sign_in::link::LinkForm>(request).await.map(said),
        "offer" => read::<OfferForm>(request).await.map(|form| said((period(&form), form))),
        "password" => read::<account::password::PasswordForm>(request).await.map(said),
        "preferences" => read::<account::preferences::PreferencesForm>(request).await.map(said),
        "register" => read::<RegisterForm>(request).await.map(|form| said((registration(&form), form))),
        "second" => read::<sign_in::second::SecondForm>(request).await.map(said),
        "sign-in" => {
            let form: sign_in::ask::SignInForm = read(request).await?;
            Ok(said((form.is_by_password(), form)))
        }
        "token" => read::<account::tokens::TokenForm>(request).await.map(said),
        _ => Err(StatusCode::NOT_FOUND),
    }
}

async fn read<T: DeserializeOwned>(request: Request) -> Result<T, StatusCode> {
    let read = Form::<T>::from_request(request, &()).await;
    read.map(|Form(form)| form).map_err(|rejection| rejection.into_response().status())
}

fn said(form: impl Debug) -> String {
    format!("{form:?}")
}

fn period(form: &OfferForm) -> String {
    said(reading::period(form, None, NaiveDate::default()).map_err(|error| error.code))
}

fn registration(form: &RegisterForm) -> String {
    let read = form.read(OrganisationKind::Company, Locale::En, &http::Client::default());
    said(read.map_err(|errors| errors.0.into_iter().map(|error| error.code).collect::<Vec<_>>()))
}

/// What a request tells of who reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The language of the answer.
    pub language: Locale,
    /// The secret of the link that let them in.
    pub key: Option<String>,
    /// The secret of the session.
    pub session: Option<String>,
    /// The secret of the browser.
    pub browser: Option<String>,
    /// Where the page is in English.
    pub in_english: String,
    /// Where the older rows of the log are, where the address asks for some.
    pub older: Option<String>,
    /// The parameter `to`, where it leads to one of our addresses.
    pub to: Option<String>,
}

/// Reads a request as every page does, over https or not.
pub fn visit(request: Request, is_secure: bool) -> Seen {
    let (parts, _) = request.into_parts();
    let visit = Visit::of_parts(&parts, is_secure);
    let asked = audit::list::query(&visit);
    let subject = asked.subject.map(|subject| subject.to_string());
    Seen {
        language: visit.t.locale,
        in_english: visit.in_language(Locale::En),
        older: asked.after.map(|(at, id)| audit::list::address(subject.as_deref(), at, &id.to_string())),
        to: visit.parameter("to").filter(|to| enter::is_own(to)).map(str::to_owned),
        key: visit.key,
        session: visit.session,
        browser: visit.browser,
    }
}

/// Whether somebody may be led there.
pub fn is_own(to: &str) -> bool {
    enter::is_own(to)
}

/// What a page answers whoever is not signed in.
pub fn sign_in_first(request: Request) -> Response {
    let (parts, _) = request.into_parts();
    Stopped::of(AppError::NotSignedIn.into(), &parts).into_response()
}
