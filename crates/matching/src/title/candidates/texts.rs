//! Labels and words of groups as the n-grams that they have, by family of languages and by group.

use std::collections::BTreeMap;
use std::ops::Range;

use hashbrown::HashSet;

use domain::{Isco08, LanguageTag, TradeLabel};

use super::super::{morphology::Morphology, reading::Reading};
use super::grams::{Gram, Grams};
use super::group_words;

/// The number of a family of languages whose labels are read together.
pub(super) type Family = u8;

/// The families in which there are labels.
#[derive(Clone, Debug, Default)]
pub(super) struct Families {
    tags: Vec<String>,
    morphologies: Vec<Morphology>,
    /// Whether labels are many enough to be asked alone.
    is_large: Vec<bool>,
}

/// From so many texts on a family speaks for itself.
const LARGE: usize = 1_500;

/// All texts, sorted by family and group.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    pub(super) families: Families,
    /// The groups that occur, by their number here.
    pub(super) groups: Vec<Isco08>,
    pub(super) all: Vec<Text>,
    grams: Vec<Gram>,
    /// Where the texts of a family and a group stand: `family * groups + group`.
    ranges: Vec<Range<usize>>,
}

/// A label, or words that speak for a group.
#[derive(Clone, Debug)]
pub(super) struct Text {
    pub(super) family: Family,
    pub(super) group: u16,
    /// `None` for words that are no label.
    pub(super) label: Option<u32>,
    /// Whether it is no other form of one before it: forms of gender teach nothing new.
    pub(super) is_new: bool,
    /// One over the length of its vector.
    pub(super) scale: f32,
    grams: Range<usize>,
}

/// A text before it is laid out: its family, its group, its words, and its label.
type Raw = BTreeMap<(Family, Isco08, String), Option<u32>>;

impl Families {
    /// The number of a language's family.
    fn number(&mut self, language: &LanguageTag) -> Family {
        let tag = family(language);
        let at = self.tags.iter().position(|known| known == tag).unwrap_or_else(|| {
            self.tags.push(tag.to_owned());
            self.morphologies.push(Morphology::of(language));
            self.tags.len() - 1
        });
        Family::try_from(at).unwrap_or(Family::MAX)
    }

    /// The family of a language, where it has enough labels.
    pub(super) fn known(&self, tag: &LanguageTag) -> Option<Family> {
        let at = self.tags.iter().position(|known| known == family(tag))?;
        self.is_large[at].then(|| Family::try_from(at).ok()).flatten()
    }

    /// What words have in common with their other forms; of languages that nothing is known of, without the "in" of
    /// German women.
    fn without_endings(&self, family: Family, words: &str) -> String {
        let morphology = self.morphologies[usize::from(family)];
        let stem = |word: &str| {
            let word =
                if morphology == Morphology::Other { word.strip_suffix("in").unwrap_or(word) } else { word };
            morphology.root(word).stem
        };
        words.split(' ').map(stem).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn all(&self) -> Range<Family> {
        0..Family::try_from(self.tags.len()).unwrap_or(Family::MAX)
    }

    pub(super) fn is_large(&self, family: Family) -> bool {
        self.is_large[usize::from(family)]
    }
}

/// Speakers of these understand each other.
fn family(tag: &LanguageTag) -> &str {
    match tag.as_str().split('-').next().unwrap_or_default() {
        "bs" | "sr" | "sh" | "cnr" => "hr",
        tag => tag,
    }
}

impl Texts {
    pub(super) fn new<'a>(labels: impl Iterator<Item = (&'a TradeLabel, Isco08)>, grams: &mut Grams) -> Self {
        let mut texts = Self::default();
        let mut raw = Raw::new();
        for (at, (label, group)) in (0..).zip(labels) {
            let family = texts.families.number(&label.language);
            raw.entry((family, group, Reading::in_one_form(&label.label))).or_insert(Some(at));
        }
        for one in group_words::all() {
            let family = texts.families.number(&one.language);
            raw.entry((family, one.group, Reading::in_one_form(one.words))).or_insert(None);
        }
        texts.groups = raw.keys().map(|(_, group, _)| *group).collect();
        texts.groups.sort_unstable();
        texts.groups.dedup();
        let mut seen = HashSet::new();
        for ((family, group, words), label) in raw {
            let form = texts.families.without_endings(family, &words);
            texts.push(family, group, label, &grams.add(&words), seen.insert((family, group, form)));
        }
        texts.lay_out();
        texts
    }

    fn push(&mut self, family: Family, group: Isco08, label: Option<u32>, grams: &[Gram], is_new: bool) {
        let begins = self.grams.len();
        self.grams.extend_from_slice(grams);
        let group = self.groups.binary_search(&group).ok().and_then(|at| u16::try_from(at).ok());
        let Some(group) = group else { return };
        self.all.push(Text { family, group, label, is_new, scale: 0.0, grams: begins..self.grams.len() });
    }

    /// Finds where families and groups begin and end; texts came in that order.
    fn lay_out(&mut self) {
        let mut sizes = vec![0_usize; self.families.tags.len()];
        self.ranges = vec![0..0; self.families.tags.len() * self.groups.len()];
        for (at, text) in self.all.iter().enumerate() {
            sizes[usize::from(text.family)] += 1;
            let range =
                &mut self.ranges[usize::from(text.family) * self.groups.len() + usize::from(text.group)];
            *range = if range.end == 0 { at..at + 1 } else { range.start..at + 1 };
        }
        self.families.is_large = sizes.into_iter().map(|size| size >= LARGE).collect();
    }

    /// Weighs every text by its n-grams.
    pub(super) fn set_scales(&mut self, all: &Grams) {
        for text in &mut self.all {
            text.scale = all.scale(&self.grams[text.grams.clone()]);
        }
    }

    /// The n-grams of a text.
    pub(super) fn grams(&self, text: &Text) -> &[Gram] {
        &self.grams[text.grams.clone()]
    }

    /// The texts of a family for a group.
    pub(super) fn of(&self, family: Family, group: u16) -> &[Text] {
        let at = usize::from(family) * self.groups.len() + usize::from(group);
        &self.all[self.ranges[at].clone()]
    }
}
