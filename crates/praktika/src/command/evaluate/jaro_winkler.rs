//! The Jaro-Winkler likeness of a title to every label.

use domain::Isco08;

use super::rival::{Labels, Rival};

/// Compares letter by letter.
pub(super) struct JaroWinkler<'a> {
    labels: &'a Labels,
}

impl<'a> JaroWinkler<'a> {
    pub(super) fn new(labels: &'a Labels) -> Self {
        Self { labels }
    }
}

impl Rival for JaroWinkler<'_> {
    fn best(&self, title: &str, most: usize) -> Vec<Isco08> {
        let title = title.to_lowercase();
        let likeness: Vec<f64> =
            self.labels.texts.iter().map(|label| strsim::jaro_winkler(&title, label)).collect();
        self.labels.best(&likeness, most)
    }
}
