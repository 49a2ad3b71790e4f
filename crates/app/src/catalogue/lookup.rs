//! How names are compared and shown.

use std::collections::HashMap;

use domain::{LocalName, Locale, cyrillic};

/// A name as it is compared: Latin script, lower case, no accents, only letters and figures.
pub(super) fn fold(name: &str) -> String {
    store::fold_name(name)
}

/// What bears a name, by the name as it is compared; each once.
pub(super) fn by_name<'a, I: Copy + PartialEq>(
    named: impl Iterator<Item = (I, &'a [LocalName])>,
) -> HashMap<String, Vec<I>> {
    let mut found: HashMap<String, Vec<I>> = HashMap::new();
    for (id, names) in named {
        for name in names {
            let ids = found.entry(fold(&name.name)).or_default();
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    found
}

/// A name in the script of the page.
pub(super) fn in_script(name: String, locale: Locale) -> String {
    if locale == Locale::SrCyrl { cyrillic::to_cyrillic(&name) } else { name }
}
