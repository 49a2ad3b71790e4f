//! Plurals of English; they do no harm to other languages.

use super::{Ending, Root, cut, single_letters};

const ENDINGS: &[Ending] = &[("ies", "y", 3), ("xes", "x", 2), ("es", "", 4), ("s", "", 3), ("e", "", 4)];

pub(super) fn root(word: &str) -> Root {
    let form = single_letters(word);
    let mut stem = form.clone();
    // "waitresses" loses two, and "nurses" as much as "nurse".
    while let Some(shorter) = cut(&stem, ENDINGS) {
        stem = shorter;
    }
    Root { form, stem }
}
