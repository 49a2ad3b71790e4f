//! TF-IDF over n-grams of 2 to 5 characters within words, sublinear, by the cosine: what scikit-learn's
//! `TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)` does.

use std::collections::HashMap;

use domain::Isco08;

use super::rival::{Labels, Rival};

/// Compares weighed n-grams.
pub(super) struct TfIdf<'a> {
    labels: &'a Labels,
    /// For each n-gram its weight in the labels that have it.
    postings: HashMap<String, Posting>,
}

struct Posting {
    idf: f64,
    /// The label and the n-gram's share of its vector.
    labels: Vec<(u32, f64)>,
}

impl<'a> TfIdf<'a> {
    pub(super) fn new(labels: &'a Labels) -> Self {
        let mut postings: HashMap<String, Posting> = HashMap::new();
        for (at, text) in (0_u32..).zip(&labels.texts) {
            for (gram, weight) in weights(text) {
                let posting = postings.entry(gram).or_insert(Posting { idf: 0.0, labels: Vec::new() });
                posting.labels.push((at, weight));
            }
        }
        let mut squares = vec![0.0; labels.texts.len()];
        for posting in postings.values_mut() {
            posting.idf = idf(labels.texts.len(), posting.labels.len());
            for (at, weight) in &mut posting.labels {
                *weight *= posting.idf;
                squares[*at as usize] += *weight * *weight;
            }
        }
        for posting in postings.values_mut() {
            for (at, weight) in &mut posting.labels {
                *weight /= squares[*at as usize].sqrt();
            }
        }
        Self { labels, postings }
    }
}

impl Rival for TfIdf<'_> {
    fn best(&self, title: &str, most: usize) -> Vec<Isco08> {
        let mut likeness = vec![0.0; self.labels.texts.len()];
        // The title's own length divides all alike, so that it changes no order.
        for (gram, weight) in weights(&title.to_lowercase()) {
            let Some(posting) = self.postings.get(&gram) else { continue };
            for (at, of_label) in &posting.labels {
                likeness[*at as usize] += weight * posting.idf * of_label;
            }
        }
        self.labels.best(&likeness, most)
    }
}

/// Smoothed, as if one more label had every n-gram.
#[expect(clippy::cast_precision_loss, reason = "tens of thousands of labels")]
fn idf(labels: usize, with_it: usize) -> f64 {
    ((1 + labels) as f64 / (1 + with_it) as f64).ln() + 1.0
}

/// The n-grams of a text with 1 + ln(how often).
fn weights(text: &str) -> HashMap<String, f64> {
    let mut counts: HashMap<String, u32> = HashMap::new();
    for word in text.split_whitespace() {
        let padded: Vec<char> = format!(" {word} ").chars().collect();
        for length in 2..=5 {
            if padded.len() <= length {
                *counts.entry(padded.iter().collect()).or_default() += 1;
                break; // a word that is shorter counts once
            }
            for gram in padded.windows(length) {
                *counts.entry(gram.iter().collect()).or_default() += 1;
            }
        }
    }
    counts.into_iter().map(|(gram, count)| (gram, 1.0 + f64::from(count).ln())).collect()
}
