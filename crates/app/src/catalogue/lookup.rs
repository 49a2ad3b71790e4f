//! How names are compared and shown.

use domain::{Locale, cyrillic};

/// A name as it is compared: Latin script, lower case, no accents, only letters and figures.
pub(super) fn fold(name: &str) -> String {
    store::fold_name(&cyrillic::to_latin(name))
}

/// A name in the script of the page.
pub(super) fn in_script(name: String, locale: Locale) -> String {
    if locale == Locale::SrCyrl { cyrillic::to_cyrillic(&name) } else { name }
}
