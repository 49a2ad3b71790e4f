//! `GET /offers/{id}`: what became of an offer, and what can be done with it.

use app::offer;
use askama::Template;
use askama_web::WebTemplate;
use axum::extract::State;
use domain::{Offer, OfferId, OfferState, OrganisationState};
use http::{Id, Problem};
use i18n::Translator;

use super::{FactRow, fact_rows};
use crate::{
    Web,
    shell::{Section, Shell},
    visitor::Visitor,
};

#[derive(Template, WebTemplate)]
#[template(path = "offer/show.html")]
pub(crate) struct OfferPage {
    shell: Shell,
    t: Translator,
    id: OfferId,
    heading: String,
    lead: String,
    facts: Vec<FactRow>,
    can: Can,
}

/// What can be done with an offer as it is.
struct Can {
    publish: bool,
    pause: bool,
    withdraw: bool,
}

/// The offer's page, for its own company.
pub(crate) async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Id(id): Id<OfferId>,
) -> Result<OfferPage, Problem> {
    let company = visitor.staff_of()?;
    let offer = offer::show(&web.app, &visitor.key.actor, id).await?;
    let snapshot = web.app.live_index.snapshot()?;
    let t = visitor.visit.t;
    let is_verified = company.state == OrganisationState::Verified;
    let key = key_of(offer.state, is_verified);
    Ok(OfferPage {
        shell: Shell::signed_in(&visitor, Section::Other),
        t,
        id,
        heading: t.msg(format!("offer-{key}-heading")).arg("offer", offer.title.as_str()).to_string(),
        lead: t.text(&format!("offer-{key}-lead")),
        facts: fact_rows(t, snapshot.catalogue(), &offer, Some(company.country)),
        can: Can::with(&offer, is_verified),
    })
}

/// Which words fit: a draft of a company that nobody has checked waits for the check.
const fn key_of(state: OfferState, is_verified: bool) -> &'static str {
    match state {
        OfferState::Draft if is_verified => "draft",
        OfferState::Draft => "pending",
        OfferState::Published => "published",
        OfferState::Paused => "paused",
        OfferState::Withdrawn => "withdrawn",
        OfferState::Expired => "expired",
    }
}

impl Can {
    fn with(offer: &Offer, is_verified: bool) -> Self {
        use OfferState::{Draft, Paused, Published};
        Self {
            publish: matches!(offer.state, Draft | Paused) && is_verified,
            pause: offer.state == Published,
            withdraw: matches!(offer.state, Draft | Published | Paused),
        }
    }
}
