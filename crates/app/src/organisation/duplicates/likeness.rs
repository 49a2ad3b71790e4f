//! By what organisations look like one.

use std::collections::{HashMap, HashSet};

use domain::{Country, Organisation, OrganisationKind, OrganisationState, PlaceId, RegionId};
use store::organisation::Brief;

use crate::catalogue::Catalogue;
use crate::organisation::name_key;

/// A national number without spaces, dots, dashes and the country before it; `None` where no figure but 0 is left.
pub(super) fn number_key(country: Country, number: &str) -> Option<String> {
    let is_said = |c: &char| !(c.is_whitespace() || is_mark(*c));
    let said: String = number.chars().filter(is_said).flat_map(char::to_uppercase).collect();
    let code = country.to_string();
    // Behind the country a number begins, if with a letter, as Albania's do; a word is none.
    let begins = |bare: &&str| bare.chars().take(2).any(|c| c.is_ascii_digit());
    let bare = said.strip_prefix(code.as_str()).filter(begins);
    let bare = bare.unwrap_or(&said);
    bare.chars().any(|c| c.is_alphanumeric() && c != '0').then(|| bare.to_owned())
}

/// Dots and dashes, as keyboards and word processors write them.
const fn is_mark(c: char) -> bool {
    matches!(c, '.' | '-' | '_' | '\u{b7}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The region whose name-sakes are compared: the town's, which is its municipality, else the smallest that is known.
pub(super) fn area(catalogue: &Catalogue, place: Option<PlaceId>, region: RegionId) -> RegionId {
    place.and_then(|place| catalogue.place(place)).map_or(region, |place| place.region)
}

/// Whether one of two regions lies in the other, or is it.
pub(super) fn is_within(catalogue: &Catalogue, one: RegionId, other: RegionId) -> bool {
    let path = |id| catalogue.region(id).map(|region| region.path.as_str());
    one == other
        || path(one)
            .zip(path(other))
            .is_some_and(|(one, other)| one.starts_with(other) || other.starts_with(one))
}

/// Whether an organisation counts.
pub(super) const fn counts(state: OrganisationState) -> bool {
    !matches!(state, OrganisationState::Merged | OrganisationState::Rejected)
}

type Of<T> = (OrganisationKind, Country, T);

/// What is there, to ask of single ones whether they look like it.
#[derive(Default)]
pub(crate) struct Likeness {
    numbers: HashSet<Of<String>>,
    names: HashMap<Of<String>, Vec<RegionId>>,
}

/// What a new organisation is compared by.
pub(crate) struct Traits {
    number: Option<Of<String>>,
    name: Of<String>,
    area: RegionId,
}

impl Traits {
    /// Of an organisation; `None` where it doesn't count.
    pub(crate) fn of(catalogue: &Catalogue, new: &Organisation) -> Option<Self> {
        let number = new.registration_number.as_deref().and_then(|number| number_key(new.country, number));
        counts(new.state).then(|| Self {
            number: number.map(|number| (new.kind, new.country, number)),
            name: (new.kind, new.country, name_key(&new.name)),
            area: area(catalogue, new.place, new.region),
        })
    }
}

impl Likeness {
    /// Of all that are there.
    pub(crate) fn of(catalogue: &Catalogue, briefs: Vec<Brief>) -> Self {
        let mut likeness = Self::default();
        for brief in briefs.into_iter().filter(|brief| counts(brief.state)) {
            let number = brief.registration_number.and_then(|number| number_key(brief.country, &number));
            likeness.add(Traits {
                number: number.map(|number| (brief.kind, brief.country, number)),
                name: (brief.kind, brief.country, name_key(&brief.name)),
                area: area(catalogue, brief.place, brief.region),
            });
        }
        likeness
    }

    /// One more is there.
    pub(crate) fn add(&mut self, one: Traits) {
        self.numbers.extend(one.number);
        let areas = self.names.entry(one.name).or_default();
        if !areas.contains(&one.area) {
            areas.push(one.area);
        }
    }

    /// Whether one looks like any that is there.
    pub(crate) fn is_like(&self, catalogue: &Catalogue, one: &Traits) -> bool {
        let same_number = one.number.as_ref().is_some_and(|number| self.numbers.contains(number));
        let mut areas = self.names.get(&one.name).into_iter().flatten();
        same_number || areas.any(|area| is_within(catalogue, *area, one.area))
    }
}

#[cfg(test)]
mod tests {
    use super::number_key;

    #[test]
    fn a_number_however_it_is_written() {
        let key = |number: &str| number_key("HR".parse().unwrap(), number);
        for number in ["12345678901", "HR12345678901", "hr 123 456 789 01", "123.456.789\u{2013}01"] {
            assert_eq!(key(number).as_deref(), Some("12345678901"), "{number}");
        }
        assert_eq!(key("HRAST 7").as_deref(), Some("HRAST7"), "no country before a word");
        let albanian = |number: &str| number_key("AL".parse().unwrap(), number);
        assert_eq!(albanian("AL L1234 5678 M"), albanian("L12345678M"));
        assert_ne!(key("1/23"), key("12/3"));
        for nothing in ["", " - ", "000"] {
            assert_eq!(key(nothing), None, "{nothing}");
        }
    }
}
