//! Where something is: a town, else a region, by code or by name.

use domain::{Country, Location, Organisation, Place, Region};
use exchange::{Row, RowProblem};

use crate::import::context::Context;

/// Where a row says that it is, from its `place` and `region`; `None` where neither is written.
pub(in crate::import) fn location(
    context: &Context<'_>,
    row: &Row,
    country: Option<Country>,
) -> Result<Option<Location>, RowProblem> {
    let said = context.bound.text(row, "place");
    let region = match region(context, row, country) {
        Ok(region) => region,
        // A quarter or a town that is listed among municipalities, as many lists do.
        Err(problem) if said.is_empty() => {
            return town_instead(context, row, country).map(Some).ok_or(problem);
        }
        Err(problem) => return Err(problem),
    };
    if said.is_empty() {
        return Ok(region.map(at_region));
    }
    let place = match context.catalogue().place_by_code(said) {
        Some(place) => place,
        None => named(context, row, said, country, region)?,
    };
    if country.is_some_and(|country| country != place.country) {
        let reason = format!("`{said}` lies in {}", place.country);
        return Err(context.bound.problem(row, "place", reason, "Write a town of the row's country"));
    }
    Ok(Some(at_place(place)))
}

/// The only town of the name that stands where a region should.
fn town_instead(context: &Context<'_>, row: &Row, country: Option<Country>) -> Option<Location> {
    match context.catalogue().places_named(context.bound.text(row, "region"), country).as_slice() {
        [one] => Some(at_place(one)),
        _ => None,
    }
}

fn at_place(place: &Place) -> Location {
    Location { country: place.country, region: place.region, place: Some(place.id), point: place.point }
}

fn at_region(region: &Region) -> Location {
    Location { country: region.country, region: region.id, place: None, point: region.centre }
}

/// The town of a name; of several, the one within the region. A namesake elsewhere is another town.
fn named<'c>(
    context: &'c Context<'_>,
    row: &Row,
    said: &str,
    country: Option<Country>,
    region: Option<&Region>,
) -> Result<&'c Place, RowProblem> {
    let mut found = context.catalogue().places_named(said, country);
    if let Some(region) = region {
        let within = |place: &&Place| {
            context.catalogue().region(place.region).is_some_and(|of| of.path.starts_with(&region.path))
        };
        if !found.is_empty() && !found.iter().any(within) {
            let around = context.catalogue().region_name(region.id, domain::Locale::En);
            let reason = format!("the `{said}` that we know lies outside {around}");
            let mend = "Correct one of the two; a region alone is enough where we don't know the town";
            return Err(context.bound.problem(row, "place", reason, mend));
        }
        found.retain(within);
    }
    match found.as_slice() {
        [] => {
            let mend = "Write the nearest town that we know, or bring it in with `praktika import places`";
            Err(context.bound.problem(row, "place", format!("there is no town `{said}`"), mend))
        }
        [one] => Ok(one),
        [first, ..] => {
            let codes: Vec<&str> = found.iter().take(5).map(|place| place.code.as_str()).collect();
            let reason = format!("several towns are called `{said}`");
            let mend = format!("Write one of {}, like {}", codes.join(", "), first.code);
            Err(context.bound.problem(row, "place", reason, &mend))
        }
    }
}

/// The region of a code, else of a name: the smallest of that name.
fn region<'c>(
    context: &'c Context<'_>,
    row: &Row,
    country: Option<Country>,
) -> Result<Option<&'c Region>, RowProblem> {
    let said = context.bound.text(row, "region");
    if said.is_empty() {
        return Ok(None);
    }
    let problem = |reason: String, mend: &str| Err(context.bound.problem(row, "region", reason, mend));
    if let Some(region) = context.catalogue().region_by_code(said) {
        return match country {
            Some(country) if country != region.country => problem(
                format!("the region `{said}` lies in {}, not in {country}", region.country),
                "Write a region of the row's country",
            ),
            _ => Ok(Some(region)),
        };
    }
    let found = context.catalogue().regions_named(said, country);
    let deepest = found.iter().map(|region| region.level).max();
    let smallest: Vec<&Region> = found.into_iter().filter(|region| Some(region.level) == deepest).collect();
    match smallest.as_slice() {
        [] => problem(
            format!("there is no region `{said}`"),
            "Correct it, or run `praktika import regions` with a list that has it and import again",
        ),
        [one] => Ok(Some(one)),
        several => {
            let codes: Vec<&str> = several.iter().map(|region| region.code.as_str()).collect();
            problem(
                format!("several regions are called `{said}`"),
                &format!("Write one of {}", codes.join(", ")),
            )
        }
    }
}

/// Where an organisation sits, for rows that say nothing else.
pub(in crate::import) fn home(
    context: &Context<'_>,
    row: &Row,
    organisation: &Organisation,
) -> Result<Location, RowProblem> {
    let location =
        crate::organisation::region_of(context.catalogue(), organisation.region, organisation.place);
    location.ok_or_else(|| {
        context.bound.problem(
            row,
            "place",
            "neither a town nor a region is known",
            "Write a town or a region",
        )
    })
}
