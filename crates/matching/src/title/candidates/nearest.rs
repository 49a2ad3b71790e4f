//! The labels of a group that are nearest to a title: the cosine of their n-grams.

use super::grams::{Gram, Grams};
use super::texts::{Family, Text, Texts};

/// The n-grams of a title.
pub(super) struct Asked {
    pub(super) grams: Vec<Gram>,
    pub(super) scale: f32,
    /// How many of a hundred n-grams of the title any label has.
    pub(super) known_percent: usize,
    /// A bit for each n-gram that there is: most of a label's are not in the title.
    bits: Vec<u64>,
}

/// The nearest label of a group, and how like it and the next are.
pub(super) struct Near {
    pub(super) label: u32,
    pub(super) like: f32,
    pub(super) next: f32,
}

impl Asked {
    pub(super) fn new(all: &Grams, words: &str) -> Self {
        let (mut grams, known_percent) = all.known(words);
        grams.retain(|gram| all.weight(*gram) > 0.0);
        let mut bits = vec![0_u64; all.len().div_ceil(64)];
        for gram in &grams {
            bits[*gram as usize / 64] |= 1 << (gram % 64);
        }
        Self { scale: all.scale(&grams), grams, known_percent, bits }
    }

    fn has(&self, gram: Gram) -> bool {
        self.bits[gram as usize / 64] >> (gram % 64) & 1 == 1
    }
}

/// The nearest label of a group; of one family where it has labels there, else of all. `None` where no trade of the
/// group has a label.
pub(super) fn in_group(
    texts: &Texts,
    grams: &Grams,
    asked: &Asked,
    group: u16,
    family: Option<Family>,
) -> Option<Near> {
    let own = family.and_then(|family| among(texts, grams, asked, texts.of(family, group).iter()));
    own.or_else(|| {
        let all = texts.families.all().flat_map(|family| texts.of(family, group));
        among(texts, grams, asked, all)
    })
}

fn among<'a>(
    texts: &Texts,
    grams: &Grams,
    asked: &Asked,
    among: impl Iterator<Item = &'a Text>,
) -> Option<Near> {
    let (mut like, mut next) = (0.0_f32, 0.0_f32);
    let mut label: Option<(f32, u32)> = None;
    for text in among {
        let shared: f32 = texts
            .grams(text)
            .iter()
            .filter(|gram| asked.has(**gram))
            .map(|gram| grams.weight(*gram).powi(2))
            .sum();
        let cosine = shared * asked.scale * text.scale;
        if cosine > like {
            next = like;
            like = cosine;
        } else {
            next = next.max(cosine);
        }
        if let Some(at) = text.label
            && label.is_none_or(|(best, _)| cosine > best)
        {
            label = Some((cosine, at));
        }
    }
    label.map(|(_, label)| Near { label, like, next })
}
