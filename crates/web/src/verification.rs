//! What waits for coordinators: organisations to be checked, claims to be decided.

pub(crate) mod decide;
mod queue;
mod show;
mod unreachable;

pub(crate) use decide::decide;
pub(crate) use queue::queue;
pub(crate) use show::show;

use app::{catalogue::Catalogue, verification::Waiting};
use domain::{Organisation, OrganisationKind, WorkKind};
use i18n::Translator;

use crate::wording::with_commas;

/// Town or region, and the country.
fn place(t: Translator, catalogue: &Catalogue, organisation: &Organisation) -> String {
    let name = organisation.place.map_or_else(
        || catalogue.region_name(organisation.region, t.locale),
        |place| catalogue.place_name(place, t.locale),
    );
    with_commas(t, [name, t.country(organisation.country)])
}

/// What is asked, with the kind of organisation: "New school"; or whom mails don't reach.
fn kind(t: Translator, waiting: &Waiting) -> String {
    let key = match (waiting.item.kind, waiting.organisation.kind) {
        (WorkKind::ReachPerson, _) => {
            let person = waiting.unreached.as_deref().unwrap_or_default();
            return t.msg("unreachable-item").arg("person", person).to_string();
        }
        (WorkKind::VerifyOrganisation, OrganisationKind::School) => "verification-new-school",
        (WorkKind::VerifyOrganisation, OrganisationKind::Company) => "verification-new-company",
        (WorkKind::DecideClaim, OrganisationKind::School) => "verification-claim-school",
        (WorkKind::DecideClaim, OrganisationKind::Company) => "verification-claim-company",
    };
    t.text(key)
}
