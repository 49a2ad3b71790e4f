//! Names that are ours: countries and languages.
use domain::{Country, LanguageTag, LocalName, Locale, cyrillic::to_cyrillic};

use crate::Translator;

impl Translator {
    /// A country in the reader's language, Kosovo* with its asterisk; the two letters where we have no name.
    pub fn country(self, country: Country) -> String {
        let key = format!("country-{}", country.as_str().to_ascii_lowercase());
        if self.has(&key) { self.text(&key) } else { country.to_string() }
    }

    /// A language in the reader's language; its tag where we have no name. A region or script that we don't name
    /// is left out: `de-AT` is German.
    pub fn language(self, language: &LanguageTag) -> String {
        let tag = language.as_str().to_ascii_lowercase();
        let primary = tag.split('-').next().unwrap_or_default();
        let keys = [format!("language-{tag}"), format!("language-{primary}")];
        match keys.iter().find(|key| self.has(key)) {
            Some(key) => self.text(key),
            None => language.to_string(),
        }
    }

    /// The name of a region or a town in the reader's language, else as its people call it: the first that is not
    /// English. Empty where there is none.
    pub fn local_name(self, names: &[LocalName]) -> String {
        let of = |language: &&str| names.iter().find(|name| name.language.as_str() == *language);
        let own = self.locale.label_languages().iter().find_map(of);
        let people = || names.iter().find(|name| name.language.as_str() != "en");
        let name = own.or_else(people).or_else(|| names.first());
        self.in_script(name.map_or("", |name| name.name.as_str()))
    }

    /// A name in the reader's script. It stays in Latin script where Gaj's table lacks one of its letters: half a name
    /// would be worse.
    pub(crate) fn in_script(self, name: &str) -> String {
        if self.locale != Locale::SrCyrl {
            return name.to_owned();
        }
        let cyrillic = to_cyrillic(name);
        let is_latin = |c: char| c.is_alphabetic() && c < '\u{400}';
        if cyrillic.chars().any(is_latin) { name.to_owned() } else { cyrillic }
    }

    /// Languages in a sentence: "Bosnian and German".
    pub fn languages(self, languages: &[LanguageTag]) -> String {
        self.list(languages.iter().map(|language| self.language(language)))
    }
}

/// Whether a text names Kosovo*, so that the footnote has to stand below it. The footnote itself does too.
pub fn names_kosovo(text: &str) -> bool {
    let text = text.to_lowercase();
    text.contains("kosov") || text.contains("косов")
}
