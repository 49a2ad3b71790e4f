//! Names of regions and places: each with its language, or as lists have them that do not say it.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Country, LanguageTag, LocalName, NameKind};
use exchange::{Row, RowProblem, on_one_line};

use crate::import::context::Context;

/// The names of a row: `names` as `sq=Gjakovë|sr=Đakovica`, else `name` and `name_alternatives`. The first of a language
/// is the preferred one.
pub(in crate::import) fn names(
    context: &Context<'_>,
    row: &Row,
    country: Country,
) -> Result<Vec<LocalName>, RowProblem> {
    let bound = &context.bound;
    let said = bound.text(row, "names");
    if said.is_empty() {
        let name = bound.required(row, "name")?;
        return Ok(guessed(country, name, bound.text(row, "name_alternatives")));
    }
    let pairs = said.split('|').map(str::trim).filter(|pair| !pair.is_empty());
    let named = pairs.map(|pair| {
        let named =
            pair.split_once('=').and_then(|(language, name)| Some((language.parse().ok()?, name.trim())));
        named.filter(|(_, name)| !name.is_empty()).ok_or_else(|| {
            let mend = "Write language and name, like sq=Gjakovë|sr=Đakovica";
            bound.problem(row, "names", format!("`{pair}` is no name with its language"), mend)
        })
    });
    Ok(kinds(named.collect::<Result<Vec<(LanguageTag, &str)>, _>>()?))
}

/// Names in the order of languages, the first of each the preferred one.
fn kinds<'a>(named: impl IntoIterator<Item = (LanguageTag, &'a str)>) -> Vec<LocalName> {
    let mut preferred = BTreeSet::new();
    let mut kinds: BTreeMap<(LanguageTag, String), NameKind> = BTreeMap::new();
    for (language, name) in named {
        let first = preferred.insert(language.clone());
        let kind = if first { NameKind::Preferred } else { NameKind::Alternative };
        kinds.entry((language, on_one_line(name))).or_insert(kind);
    }
    kinds.into_iter().map(|((language, name), kind)| LocalName { language, name, kind }).collect()
}

/// The names of a list that does not say their languages: `alternatives` are separated by `|`.
fn guessed(country: Country, name: &str, alternatives: &str) -> Vec<LocalName> {
    // The asterisk of Kosovo* comes with the footnote, not with the name.
    let given =
        std::iter::once(name).chain(alternatives.split('|')).map(|name| name.trim().trim_end_matches('*'));
    kinds(given.filter(|name| !name.is_empty()).filter_map(|name| Some((language(country, name)?, name))))
}

/// The language that most people of a country share, with the script where the name is in another than usual.
fn language(country: Country, name: &str) -> Option<LanguageTag> {
    let (language, script) = match country.as_str() {
        "AL" | "XK" => ("sq", "Latn"),
        "BA" => ("bs", "Latn"),
        "ME" => ("sr-Latn-ME", "Latn"),
        "RS" => ("sr", "Latn"),
        "MK" => ("mk", "Cyrl"),
        "AT" | "DE" => ("de", "Latn"),
        "BE" | "NL" => ("nl", "Latn"),
        "BG" => ("bg", "Cyrl"),
        "CY" | "GR" => ("el", "Grek"),
        "CZ" => ("cs", "Latn"),
        "DK" => ("da", "Latn"),
        "EE" => ("et", "Latn"),
        "IE" => ("en", "Latn"),
        "LU" => ("fr", "Latn"),
        "SE" => ("sv", "Latn"),
        "SI" => ("sl", "Latn"),
        "ES" | "FI" | "FR" | "HR" | "HU" | "IT" | "LT" | "LV" | "MT" | "PL" | "PT" | "RO" | "SK" => {
            return tag(&country.as_str().to_lowercase(), "Latn", name);
        }
        _ => ("und", "Latn"),
    };
    tag(language, script, name)
}

fn tag(language: &str, usual: &str, name: &str) -> Option<LanguageTag> {
    let script = script(name);
    let tag = match (language, script) {
        (_, script) if script == usual => language.to_owned(),
        ("bs" | "sr-Latn-ME", "Cyrl") => "sr-Cyrl".to_owned(),
        (language, script) => format!("{language}-{script}"),
    };
    tag.parse().ok()
}

/// By the first letter that tells.
fn script(name: &str) -> &'static str {
    let of = |c: char| match c {
        '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Some("Grek"),
        '\u{400}'..='\u{52F}' => Some("Cyrl"),
        c if c.is_alphabetic() => Some("Latn"),
        _ => None,
    };
    name.chars().find_map(of).unwrap_or("Latn")
}

#[cfg(test)]
mod tests {
    use super::guessed;

    fn told(country: &str, name: &str, alternatives: &str) -> Vec<String> {
        let names = guessed(country.parse().unwrap(), name, alternatives);
        names.iter().map(|name| format!("{} {} {}", name.language, name.name, name.kind)).collect()
    }

    #[test]
    fn names_get_their_countrys_language_and_their_script() {
        assert_eq!(told("XK", "Kosovo*", ""), ["sq Kosovo preferred"]);
        assert_eq!(
            told("AL", "Berat", "Bashkia Berat| Berati |Berat"),
            ["sq Bashkia Berat alternative", "sq Berat preferred", "sq Berati alternative"]
        );
        assert_eq!(
            told("ME", "Crna Gora", "Црна Гора"),
            ["sr-Cyrl Црна Гора preferred", "sr-Latn-ME Crna Gora preferred"]
        );
        assert_eq!(
            told("BG", "Severozapaden", "Северозападен"),
            ["bg Северозападен preferred", "bg-Latn Severozapaden preferred"]
        );
        assert_eq!(told("HR", "Grad Zagreb", ""), ["hr Grad Zagreb preferred"]);
    }
}
