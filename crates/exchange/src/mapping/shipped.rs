//! The mappings that ship.

use super::{Mapping, MappingError};

/// Ours by their names: `config/import/<name>.toml`.
const SHIPPED: [(&str, &str); 8] = [
    ("chamber-companies", include_str!("../../../../config/import/chamber-companies.toml")),
    ("chamber-offers", include_str!("../../../../config/import/chamber-offers.toml")),
    ("esco-multilingual", include_str!("../../../../config/import/esco-multilingual.toml")),
    ("esco-occupations", include_str!("../../../../config/import/esco-occupations.toml")),
    ("geonames-places", include_str!("../../../../config/import/geonames-places.toml")),
    ("hr-school-programmes", include_str!("../../../../config/import/hr-school-programmes.toml")),
    ("nuts-regions", include_str!("../../../../config/import/nuts-regions.toml")),
    ("rs-schools", include_str!("../../../../config/import/rs-schools.toml")),
];

/// The names of our mappings.
pub fn shipped_names() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|(name, _)| *name)
}

/// One of our mappings.
///
/// # Errors
///
/// [`MappingError::UnknownName`] lists those that there are.
pub fn shipped(name: &str) -> Result<Mapping, MappingError> {
    let found = SHIPPED.iter().find(|(shipped, _)| *shipped == name);
    let (name, text) = found.ok_or_else(|| MappingError::UnknownName {
        name: name.to_owned(),
        known: shipped_names().collect::<Vec<_>>().join(", "),
    })?;
    Mapping::parse(name, text)
}
