//! From codes and names of towns and regions to a location.

use domain::{Country, FieldError, Location, RegionId};

use crate::catalogue::Catalogue;

/// Where something is: a town by its code or name, else a region by its code.
///
/// # Errors
///
/// `place-unknown`, `place-ambiguous` with the choices, `region-unknown`, or `required` where neither is given.
pub(crate) fn locate(
    catalogue: &Catalogue,
    country: Option<Country>,
    place: Option<&str>,
    region: Option<&str>,
) -> Result<Location, FieldError> {
    let given = |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    match (given(place), given(region)) {
        (Some(place), _) => find_place(catalogue, country, &place),
        (None, Some(code)) => {
            let region = catalogue.region_by_code(&code);
            let region =
                region.ok_or_else(|| FieldError::new("region", "region-unknown").with("given", &code))?;
            Ok(Location { country: region.country, region: region.id, place: None, point: region.centre })
        }
        (None, None) => Err(FieldError::new("place", "required")),
    }
}

fn find_place(catalogue: &Catalogue, country: Option<Country>, given: &str) -> Result<Location, FieldError> {
    let at = |place: &domain::Place| Location {
        country: place.country,
        region: place.region,
        place: Some(place.id),
        point: place.point,
    };
    if let Some(place) = catalogue.place_by_code(given) {
        return Ok(at(place));
    }
    let found = catalogue.places_named(given, country);
    match found.as_slice() {
        [] => Err(FieldError::new("place", "place-unknown").with("given", given)),
        [one] => Ok(at(one)),
        several => {
            let codes: Vec<&str> = several.iter().map(|place| place.code.as_str()).collect();
            Err(FieldError::new("place", "place-ambiguous")
                .with("given", given)
                .with("choices", codes.join(", ")))
        }
    }
}

/// The location of an organisation that is stored already.
pub(crate) fn region_of(
    catalogue: &Catalogue,
    region: RegionId,
    place: Option<domain::PlaceId>,
) -> Option<Location> {
    if let Some(place) = place.and_then(|id| catalogue.place(id)) {
        return Some(Location {
            country: place.country,
            region: place.region,
            place: Some(place.id),
            point: place.point,
        });
    }
    let region = catalogue.region(region)?;
    Some(Location { country: region.country, region: region.id, place: None, point: region.centre })
}
