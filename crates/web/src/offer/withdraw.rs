//! `/offers/{id}/withdraw`: asks once, since it can't be undone, and then takes the offer back.

use app::offer;
use askama::Template;
use askama_web::WebTemplate;
use axum::{extract::State, response::Redirect};
use domain::{OfferId, OfferState};
use http::{Id, Problem};
use i18n::Translator;

use crate::{
    Web,
    shell::{Section, Shell},
    visitor::Visitor,
};

#[derive(Template, WebTemplate)]
#[template(path = "offer/withdraw.html")]
pub(crate) struct WithdrawPage {
    shell: Shell,
    t: Translator,
    id: OfferId,
    title: String,
    can_pause: bool,
}

/// `GET`: the question, with the gentler way beside it.
pub(crate) async fn confirm_withdrawal(
    State(web): State<Web>,
    visitor: Visitor,
    Id(id): Id<OfferId>,
) -> Result<WithdrawPage, Problem> {
    visitor.staff_of()?;
    let offer = offer::show(&web.app, &visitor.key.actor, id).await?;
    Ok(WithdrawPage {
        shell: Shell::signed_in(&visitor, Section::Other),
        t: visitor.visit.t,
        id,
        title: offer.title,
        can_pause: offer.state == OfferState::Published,
    })
}

/// `POST`: takes it back, and shows it.
pub(crate) async fn withdraw(
    State(web): State<Web>,
    visitor: Visitor,
    Id(id): Id<OfferId>,
) -> Result<Redirect, Problem> {
    visitor.staff_of()?;
    offer::withdraw(&web.app, &visitor.key.actor, id).await?;
    Ok(super::to(id))
}
