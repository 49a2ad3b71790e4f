//! A town by its name.

use app::catalogue::Catalogue;
use domain::{FieldError, Organisation, Place, PlaceId};

use super::form::OfferForm;

/// Where the name is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TownReading {
    /// Nothing was said: where the company is.
    AtHome,
    /// This one, by its code.
    Known(String),
    /// One of these, largest first.
    Ambiguous(Vec<PlaceId>),
    /// Nothing that we know.
    Unknown,
}

impl TownReading {
    /// Reads the name, or what was chosen for it.
    pub(super) fn of(form: &OfferForm, catalogue: &Catalogue, company: &Organisation) -> Self {
        let name = form.town.trim();
        if name.is_empty() {
            return Self::AtHome;
        }
        if name == form.town_for.trim()
            && let Some(place) = catalogue.place_by_code(&form.town_choice)
        {
            return Self::Known(place.code.clone());
        }
        let near = catalogue.places_named(name, Some(company.country));
        let found = if near.is_empty() { catalogue.places_named(name, None) } else { near };
        Self::among(&found, company.place)
    }

    /// The company's own town goes before others of its name.
    fn among(found: &[&Place], own: Option<PlaceId>) -> Self {
        let known = |place: &Place| Self::Known(place.code.clone());
        match found {
            [] => Self::Unknown,
            [one] => known(one),
            several => match several.iter().find(|place| Some(place.id) == own) {
                Some(place) => known(place),
                None => Self::Ambiguous(several.iter().map(|place| place.id).collect()),
            },
        }
    }

    /// The town's code; `None` for where the company is.
    ///
    /// # Errors
    ///
    /// `place-ambiguous`, `place-unknown`.
    pub(super) fn code(&self) -> Result<Option<String>, FieldError> {
        match self {
            Self::AtHome => Ok(None),
            Self::Known(code) => Ok(Some(code.clone())),
            Self::Ambiguous(_) => Err(FieldError::new("town", "place-ambiguous")),
            Self::Unknown => Err(FieldError::new("town", "place-unknown")),
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::{Country, Point, RegionId};

    use super::*;

    fn place(id: i32) -> Place {
        Place {
            id: PlaceId(id),
            country: Country::KOSOVO,
            region: RegionId(1),
            source: "local".to_owned(),
            code: format!("XK-{id}"),
            point: Point { latitude: 42.0, longitude: 20.0 },
            population: None,
            names: vec![],
        }
    }

    #[test]
    fn the_own_town_goes_before_others_of_its_name() {
        let (a, b) = (place(1), place(2));
        assert_eq!(TownReading::among(&[], None), TownReading::Unknown);
        assert_eq!(TownReading::among(&[&a], None), TownReading::Known("XK-1".to_owned()));
        assert_eq!(TownReading::among(&[&a, &b], Some(b.id)), TownReading::Known("XK-2".to_owned()));
        let ambiguous = TownReading::among(&[&a, &b], Some(PlaceId(3)));
        assert_eq!(ambiguous, TownReading::Ambiguous(vec![a.id, b.id]));
        assert_eq!(ambiguous.code().map_err(|error| error.code), Err("place-ambiguous"));
    }
}
