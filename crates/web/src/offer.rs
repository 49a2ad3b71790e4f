//! A company registers what it offers, publishes it, takes it back.

mod choices;
mod create;
mod facts;
pub(crate) mod form;
mod form_page;
mod new;
mod pause;
mod publish;
pub(crate) mod reading;
mod show;
mod town;
mod trade;
pub(crate) mod typed;
mod withdraw;

pub(crate) use create::create;
pub(crate) use facts::{FactRow, fact_rows};
pub(crate) use new::new;
pub(crate) use pause::pause;
pub(crate) use publish::publish;
pub(crate) use show::show;
pub(crate) use withdraw::{confirm_withdrawal, withdraw};

use axum::response::Redirect;
use domain::OfferId;

/// Where an offer is shown.
fn to(id: OfferId) -> Redirect {
    Redirect::to(&format!("/offers/{id}"))
}
