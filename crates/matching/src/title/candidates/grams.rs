//! The n-grams of 3 to 5 letters within words, with a blank at both ends; also whole words and their beginnings.

use hashbrown::HashMap;

/// The number of an n-gram.
pub(super) type Gram = u32;

/// All n-grams of the labels.
#[derive(Clone, Debug, Default)]
pub(super) struct Grams {
    numbers: HashMap<u64, Gram>,
    /// What each says: the more the fewer texts have it; nothing where too many groups do.
    weights: Vec<f32>,
}

const SHORTEST: usize = 3;
const LONGEST: usize = 5;
/// A blank and six letters: about a stem.
const BEGINNING: usize = 7;
/// FNV-1a, 64 bits (Fowler, Noll and Vo): two n-grams with one number are one, which does no harm.
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

impl Grams {
    /// The n-grams of words, each once and in order; new ones get a number.
    pub(super) fn add(&mut self, words: &str) -> Vec<Gram> {
        let mut found = Vec::with_capacity(4 * words.len());
        each(words, |hash| {
            let next = Gram::try_from(self.numbers.len()).unwrap_or(Gram::MAX);
            found.push(*self.numbers.entry(hash).or_insert(next));
        });
        once(found)
    }

    /// The n-grams of words that labels have too, each once and in order; and how many of a hundred they are.
    pub(super) fn known(&self, words: &str) -> (Vec<Gram>, usize) {
        let mut found = Vec::with_capacity(4 * words.len());
        let mut all = 0;
        each(words, |hash| {
            all += 1;
            found.extend(self.numbers.get(&hash));
        });
        let percent = (100 * found.len()).checked_div(all).unwrap_or(0);
        (once(found), percent)
    }

    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }

    pub(super) fn set_weights(&mut self, weights: Vec<f32>) {
        self.weights = weights;
    }

    pub(super) fn weight(&self, gram: Gram) -> f32 {
        self.weights[gram as usize]
    }

    /// One over the length of the vector of these n-grams; 0 where none says anything.
    pub(super) fn scale(&self, grams: &[Gram]) -> f32 {
        let squares: f32 = grams.iter().map(|gram| self.weight(*gram).powi(2)).sum();
        if squares > 0.0 { squares.sqrt().recip() } else { 0.0 }
    }
}

fn once(mut grams: Vec<Gram>) -> Vec<Gram> {
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// Calls with the hash of every n-gram of words that are parted by blanks.
fn each(words: &str, mut call: impl FnMut(u64)) {
    let mut letters: Vec<char> = Vec::with_capacity(32);
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        letters.clear();
        letters.push(' ');
        letters.extend(word.chars());
        letters.push(' ');
        for at in 0..letters.len() {
            let longest = if at == 0 { letters.len() } else { LONGEST };
            let mut hash = FNV_OFFSET;
            for (length, letter) in (1..=longest).zip(&letters[at..]) {
                hash = (hash ^ u64::from(u32::from(*letter))).wrapping_mul(FNV_PRIME);
                let is_word = at == 0 && (length == BEGINNING || length == letters.len());
                if is_word || (SHORTEST..=LONGEST).contains(&length) {
                    call(hash);
                }
            }
        }
    }
}
