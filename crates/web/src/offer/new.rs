//! `GET /offers/new`: the form.

use axum::extract::State;
use http::Problem;

use super::{
    form::OfferForm,
    form_page::{FormView, OfferFormPage},
};
use crate::{
    Web,
    shell::{Section, Shell},
    visitor::Visitor,
};

/// The form, with the company's own town.
pub(crate) async fn new(State(web): State<Web>, visitor: Visitor) -> Result<OfferFormPage, Problem> {
    let company = visitor.staff_of()?;
    let t = visitor.visit.t;
    let snapshot = web.app.live_index.snapshot()?;
    let town = company.place.map(|place| snapshot.catalogue().place_name(place, t.locale));
    let values = OfferForm { town: town.unwrap_or_default(), ..OfferForm::default() };
    let shell = Shell::signed_in(&visitor, Section::NewOffer);
    Ok(OfferFormPage { shell, t, form: FormView::empty(t, values) })
}
