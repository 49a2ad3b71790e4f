//! Names that are ours: countries and languages.
use domain::{Country, LanguageTag};

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
