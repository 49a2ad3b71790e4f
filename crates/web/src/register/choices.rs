//! The countries in which an organisation can be registered.

use app::catalogue::Catalogue;
use domain::Country;
use i18n::Translator;

/// The countries that this is for come first.
const FIRST: [&str; 4] = ["AL", "BA", "XK", "ME"];

/// Those of the European Union.
const OTHERS: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// One of several to choose from.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) is_chosen: bool,
}

/// None at first; then our four, then the others by name. Where no region is known, no town would be found either.
pub(super) fn countries(t: Translator, catalogue: &Catalogue, chosen: &str) -> Vec<Choice> {
    let known = |code: &&str| code.parse::<Country>().ok().filter(|country| catalogue.has_country(*country));
    let choice = |country: Country| Choice {
        value: country.to_string(),
        label: t.country(country),
        is_chosen: country.as_str() == chosen,
    };
    let none =
        Choice { value: String::new(), label: t.text("register-choose"), is_chosen: chosen.is_empty() };
    let mut others: Vec<Choice> = OTHERS.iter().filter_map(known).map(choice).collect();
    others.sort_by_cached_key(|choice| as_sorted(&choice.label));
    std::iter::once(none).chain(FIRST.iter().filter_map(known).map(choice)).chain(others).collect()
}

/// A name as our alphabets sort its first letters: `č` and `ç` come after every `c`, `š` after every `s`.
fn as_sorted(name: &str) -> String {
    let after = |letter| format!("{letter}\u{7f}");
    let letter = |letter: char| match letter {
        'č' | 'ç' => after('c'),
        'š' => after('s'),
        other => other.to_string(),
    };
    name.to_lowercase().chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_a_mark_come_after_those_without() {
        let mut names = ["Švedska", "Španija", "Slovenija", "Češka", "Cipar", "Danska"];
        names.sort_by_cached_key(|name| as_sorted(name));
        assert_eq!(names, ["Cipar", "Češka", "Danska", "Slovenija", "Španija", "Švedska"]);
    }
}
