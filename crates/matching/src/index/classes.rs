//! Sets of languages and track records, each kept once and known by a number.

use domain::{LanguageTag, MatchingRules, TrackRecord};
use hashbrown::HashMap;

use crate::criterion::track_record;

/// The number of a set of languages, or of a track record.
pub(super) type Class = u16;

/// The set without languages, and the record of a host that nobody has asked.
pub(super) const NOTHING: Class = 0;

/// Sets of languages and track records by their numbers, under given rules.
#[derive(Clone)]
pub(super) struct Classes {
    languages: Vec<Vec<LanguageTag>>,
    languages_by_set: HashMap<Vec<LanguageTag>, Class>,
    /// For each set a bit for each set: whether they have a language that both understand.
    understood: Vec<Vec<u64>>,
    records: Vec<TrackRecord>,
    records_by_value: HashMap<[u32; 4], Class>,
    /// What each record gives, in points of 10,000; the neutral share where nobody has asked.
    record_shares: Vec<u16>,
}

impl Classes {
    /// Only the sets and the record of those who say nothing.
    pub(super) fn new(rules: &MatchingRules) -> Self {
        let mut classes = Self {
            languages: Vec::new(),
            languages_by_set: HashMap::new(),
            understood: Vec::new(),
            records: Vec::new(),
            records_by_value: HashMap::new(),
            record_shares: Vec::new(),
        };
        classes.languages(&[], rules);
        classes.record(TrackRecord::default(), rules);
        classes
    }

    /// The same numbers under other rules.
    pub(super) fn under(&self, rules: &MatchingRules) -> Self {
        let mut classes = Self::new(rules);
        for set in self.languages.iter().skip(1) {
            classes.languages(set, rules);
        }
        for record in self.records.iter().skip(1) {
            classes.record(*record, rules);
        }
        classes
    }

    /// The number of a set, a new one where it is new; `None` where there are too many.
    pub(super) fn languages(&mut self, set: &[LanguageTag], rules: &MatchingRules) -> Option<Class> {
        if let Some(class) = self.languages_by_set.get(set) {
            return Some(*class);
        }
        let class = Class::try_from(self.languages.len()).ok()?;
        self.languages.push(set.to_vec());
        self.languages_by_set.insert(set.to_vec(), class);
        let row = self.understood_by(set, rules);
        for (other, row_of_other) in self.understood.iter_mut().enumerate() {
            if bit(&row, other) {
                set_bit(row_of_other, usize::from(class));
            }
        }
        self.understood.push(row);
        let own = usize::from(class);
        if !set.is_empty() {
            set_bit(&mut self.understood[own], own);
        }
        Some(class)
    }

    /// The number of a record, a new one where it is new; `None` where there are too many.
    pub(super) fn record(&mut self, record: TrackRecord, rules: &MatchingRules) -> Option<Class> {
        let value = value(record);
        if let Some(class) = self.records_by_value.get(&value) {
            return Some(*class);
        }
        let class = Class::try_from(self.records.len()).ok()?;
        self.records.push(record);
        self.records_by_value.insert(value, class);
        self.record_shares
            .push(track_record::share(record, rules.neutral_share).unwrap_or(rules.neutral_share));
        Some(class)
    }

    /// The number of a set that has one.
    pub(super) fn known_languages(&self, set: &[LanguageTag]) -> Option<Class> {
        self.languages_by_set.get(set).copied()
    }

    /// The number of a record that has one.
    pub(super) fn known_record(&self, record: TrackRecord) -> Option<Class> {
        self.records_by_value.get(&value(record)).copied()
    }

    /// All sets of languages, by their numbers.
    pub(super) fn all_languages(&self) -> &[Vec<LanguageTag>] {
        &self.languages
    }

    /// All track records, by their numbers.
    pub(super) fn all_records(&self) -> &[TrackRecord] {
        &self.records
    }

    /// A bit for each set that has a language which speakers of this one understand.
    pub(super) fn understood_of(&self, class: Class) -> &[u64] {
        &self.understood[usize::from(class)]
    }

    /// What a record gives, in points of 10,000.
    pub(super) fn record_share(&self, class: Class) -> u16 {
        self.record_shares[usize::from(class)]
    }

    /// A bit for each set that has a language which speakers of this set understand.
    pub(super) fn understood(&self, set: &[LanguageTag], rules: &MatchingRules) -> Vec<u64> {
        match self.languages_by_set.get(set) {
            Some(class) => self.understood[usize::from(*class)].clone(),
            None => self.understood_by(set, rules),
        }
    }

    fn understood_by(&self, set: &[LanguageTag], rules: &MatchingRules) -> Vec<u64> {
        let mut row = vec![0; self.languages.len().div_ceil(64)];
        for (other, languages) in self.languages.iter().enumerate() {
            if languages.iter().any(|one| set.iter().any(|two| rules.understands(one, two))) {
                set_bit(&mut row, other);
            }
        }
        row
    }

    /// How many bytes it takes on the heap, about.
    pub(super) fn bytes(&self) -> usize {
        let sets: usize = self.languages.iter().map(|set| 2 * (24 + set.len() * 32)).sum();
        let understood: usize = self.understood.iter().map(|row| 24 + row.len() * 8).sum();
        sets + understood + self.records.len() * 48
    }
}

const fn value(record: TrackRecord) -> [u32; 4] {
    [record.asked, record.answered, record.accepted, record.kept]
}

/// Whether a bit is set; those behind the end are not.
pub(super) fn bit(bits: &[u64], at: usize) -> bool {
    bits.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
}

fn set_bit(bits: &mut Vec<u64>, at: usize) {
    if bits.len() <= at / 64 {
        bits.resize(at / 64 + 1, 0);
    }
    bits[at / 64] |= 1 << (at % 64);
}
