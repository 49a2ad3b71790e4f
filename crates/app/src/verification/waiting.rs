//! How many schools wait for a company: what its verification would bring.

use std::collections::BTreeSet;

use domain::{
    NeedId, OfferId, OfferState, Organisation, OrganisationId, OrganisationKind, OrganisationState, Reach,
};
use store::Page;

use crate::{App, AppError, organisation};

/// Of a company that has made no offer yet: how far its schools may be, in km as the crow flies.
const AROUND_KM: f64 = 60.0;
/// Offers that are looked at.
const MOST: u64 = 50;

/// How many schools have an open need that an offer of the company would fit if it were verified and published; of one
/// without offers, how many look for something within 60 km. `None` for a school, and while offers are being loaded.
///
/// # Errors
///
/// [`AppError::Unexpected`] where the database fails.
pub async fn schools_waiting(app: &App, company: &Organisation) -> Result<Option<u32>, AppError> {
    if company.kind != OrganisationKind::Company {
        return Ok(None);
    }
    let Some(snapshot) = app.live_index.loaded(app).await? else { return Ok(None) };
    let Some(index) = snapshot.index() else { return Ok(None) };
    let db = app.databases.reader();
    let newest = Page { after: None, limit: MOST };
    let offers = store::offer::list_within(&db, &Reach::Of(company.id), newest).await?;
    let could_stand = |state| matches!(state, OfferState::Draft | OfferState::Published | OfferState::Paused);
    let ids: Vec<OfferId> =
        offers.iter().filter(|offer| could_stand(offer.state)).map(|offer| offer.id).collect();
    let waiting: BTreeSet<OrganisationId> = if ids.is_empty() {
        let around = organisation::region_of(snapshot.catalogue(), company.region, company.place);
        let Some(around) = around else { return Ok(None) };
        let near = |need: &domain::NeedProfile| need.location.point.distance_km(around.point) <= AROUND_KM;
        index.needs().filter(|need| near(need)).map(|need| need.sending).collect()
    } else {
        let mut fitting: BTreeSet<NeedId> = BTreeSet::new();
        for mut offer in store::profile::offers(&db, &ids).await? {
            (offer.state, offer.host.state) = (OfferState::Published, OrganisationState::Verified);
            fitting.extend(index.fitting_needs(&offer).into_iter().map(|reached| reached.need));
        }
        index.needs().filter(|need| fitting.contains(&need.id)).map(|need| need.sending).collect()
    };
    Ok(Some(u32::try_from(waiting.len()).unwrap_or(u32::MAX)))
}
