//! Where something is.

use app::catalogue::Catalogue;
use domain::{Country, PlaceId, RegionId};
use serde::Serialize;
use utoipa::ToSchema;

use super::WORDS;

/// A town, or where it is not known a region.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Location)]
pub(crate) struct LocationOut {
    /// Two letters; XK is Kosovo*. \* This designation is without prejudice to positions on status, and is in line
    /// with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.
    #[schema(value_type = String, example = "BA")]
    country: Country,
    /// The smallest region that is known.
    region: NamedOut,
    /// The town; `null` where only the region is known: distances are then from its centre.
    place: Option<NamedOut>,
}

/// A code and a name.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Named)]
pub(crate) struct NamedOut {
    /// Names it in requests.
    code: String,
    /// Its English name, else its local one.
    name: String,
}

impl LocationOut {
    /// The location with its names.
    pub(crate) fn of(
        catalogue: &Catalogue,
        country: Country,
        region: RegionId,
        place: Option<PlaceId>,
    ) -> Self {
        let code = catalogue.region(region).map_or_else(|| format!("#{region}"), |found| found.code.clone());
        let region = NamedOut { code, name: catalogue.region_name(region, WORDS.locale) };
        let place = place.and_then(|id| {
            let code = catalogue.place(id)?.code.clone();
            Some(NamedOut { code, name: catalogue.place_name(id, WORDS.locale) })
        });
        Self { country, region, place }
    }
}
