//! Albanian: definite forms, cases, plurals, feminine forms; ë that is left out; Gheg and Tosk spelling.

use super::{Ending, Root, cut, single_letters};

/// Endings of case, number and definiteness.
const CASES: &[Ending] = &[
    ("xhinjve", "xhi", 2),
    ("xhinjte", "xhi", 2),
    ("xhinjt", "xhi", 2),
    ("xhinj", "xhi", 2),
    ("xhive", "xhi", 2),
    ("xhite", "xhi", 2),
    ("xhiut", "xhi", 2),
    ("xhiun", "xhi", 2),
    ("xhiu", "xhi", 2),
    ("xheshe", "xhi", 2),
    ("xhi", "xhi", 0),
    ("eseve", "es", 3),
    ("eset", "es", 3),
    ("esve", "es", 3),
    ("esit", "es", 3),
    ("esin", "es", 3),
    ("esi", "es", 3),
    ("ese", "es", 3),
    ("es", "es", 3),
    ("eve", "", 4),
    ("ave", "", 4),
    ("ive", "", 4),
    ("ise", "", 4),
    ("ine", "", 4),
    ("ove", "", 4),
    ("eshe", "", 4),
    ("esh", "", 4),
    ("ash", "", 4),
    ("ish", "", 4),
    ("ure", "ur", 4),
    ("ve", "", 4),
    ("et", "", 4),
    ("it", "", 4),
    ("at", "", 4),
    ("in", "", 5),
    ("ja", "", 4),
    ("se", "", 5),
    ("e", "", 3),
    ("i", "", 3),
    ("u", "", 3),
    ("a", "", 3),
    ("t", "t", 4),
];

pub(super) fn root(word: &str) -> Root {
    let form = single_letters(word).replace("ier", "jer");
    let cased = cut(&form, CASES).unwrap_or_else(|| form.clone());
    Root { stem: without_weak_e(&agent(&cased)), form }
}

/// "shitës", and with its ë swallowed "shitsi": the one who does it.
fn agent(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("es").filter(|rest| rest.len() >= 3) {
        return rest.to_owned();
    }
    match word.strip_suffix('s') {
        Some(rest) if rest.len() >= 4 && !rest.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'n']) => {
            rest.to_owned()
        }
        _ => word.to_owned(),
    }
}

/// Without the e between consonants, which may be an ë that people leave out ("bukpjekës"); short words keep it.
fn without_weak_e(word: &str) -> String {
    if word.len() < 6 {
        return word.to_owned();
    }
    let letters: Vec<char> = word.chars().collect();
    let is_weak = |at: usize| {
        let consonant = |at: usize| letters.get(at).is_some_and(|c| !"aeiouy".contains(*c));
        letters[at] == 'e' && at > 1 && consonant(at - 1) && (consonant(at + 1) || at + 1 == letters.len())
    };
    (0..letters.len()).filter(|at| !is_weak(*at)).map(|at| letters[at]).collect()
}
