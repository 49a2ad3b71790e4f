//! Bosnian, Croatian, Montenegrin, Serbian: ijekavian and ekavian, cases, feminine forms.

use super::{Ending, Root, cut, single_letters};

/// Feminine forms in their cases, and the plural of -nik. Not -lica, which is mostly a machine (brusilica, glodalica).
const FORMS: &[Ending] = &[
    ("kinjama", "", 4),
    ("kinjom", "", 4),
    ("kinja", "", 4),
    ("kinju", "", 4),
    ("kinji", "", 4),
    ("kine", "", 4),
    ("arkama", "ar", 2),
    ("arkom", "ar", 2),
    ("arka", "ar", 2),
    ("arke", "ar", 2),
    ("arki", "ar", 2),
    ("arku", "ar", 2),
    ("erkama", "er", 2),
    ("erka", "er", 2),
    ("erke", "er", 2),
    ("erki", "er", 2),
    ("erku", "er", 2),
    ("teljkama", "tel", 2),
    ("teljka", "tel", 2),
    ("teljke", "tel", 2),
    ("teljku", "tel", 2),
    ("teljicama", "tel", 2),
    ("teljica", "tel", 2),
    ("teljice", "tel", 2),
    ("teljicu", "tel", 2),
    ("teljici", "tel", 2),
    ("nicima", "nik", 2),
    ("nicama", "nik", 2),
    ("nicom", "nik", 2),
    ("nica", "nik", 2),
    ("nice", "nik", 2),
    ("nicu", "nik", 2),
    ("nici", "nik", 2),
    ("licama", "lic", 1),
    ("licom", "lic", 1),
    ("lica", "lic", 1),
    ("lice", "lic", 1),
    ("licu", "lic", 1),
    ("lici", "lic", 1),
    ("icama", "", 4),
    ("icom", "", 4),
    ("ica", "", 4),
    ("ice", "", 4),
    ("icu", "", 4),
    ("ici", "", 4),
];

/// Cases of nouns and adjectives.
const CASES: &[Ending] = &[
    ("ovima", "", 4),
    ("evima", "", 4),
    ("ijama", "i", 4),
    ("ijom", "i", 4),
    ("ija", "i", 4),
    ("ije", "i", 4),
    ("iju", "i", 4),
    ("iji", "i", 4),
    ("ama", "", 4),
    ("ima", "", 4),
    ("oga", "", 4),
    ("ega", "", 4),
    ("omu", "", 4),
    ("emu", "", 4),
    ("ovi", "", 4),
    ("evi", "", 4),
    ("og", "", 4),
    ("eg", "", 4),
    ("om", "", 4),
    ("em", "", 4),
    ("ih", "", 4),
    ("im", "", 4),
    ("oj", "", 4),
    ("a", "", 4),
    ("e", "", 4),
    ("i", "", 4),
    ("o", "", 4),
    ("u", "", 4),
];

pub(super) fn root(word: &str) -> Root {
    let form = form(word);
    let masculine = cut(&form, FORMS).unwrap_or_else(|| form.clone());
    let bare = if masculine == form { cut(&form, CASES).unwrap_or(masculine) } else { masculine };
    Root { stem: doer(&bare), form }
}

/// One spelling: mlijeko and mleko, kemija and hemija, kuhar and kuvar, đ written d.
fn form(word: &str) -> String {
    let ekavian = ekavian(&word.replace("dj", "d").replace("kemij", "hemij").replace("uh", "uv"));
    // The most frequent slip of the pen in any list.
    single_letters(&ekavian).replace("metereo", "meteoro")
}

/// "ije" and "je" behind a consonant become "e", but not the end of "energije".
fn ekavian(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let consonant = |at: usize| letters.get(at).is_some_and(|c| c.is_alphabetic() && !"aeiou".contains(*c));
    let mut out = String::with_capacity(word.len());
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        if at > 0 && consonant(at - 1) && rest.starts_with(&['i', 'j', 'e']) && consonant(at + 3) {
            at += 2;
        } else if at > 0 && consonant(at - 1) && rest.starts_with(&['j', 'e']) {
            at += 1;
        }
        out.push(letters[at]);
        at += 1;
    }
    out
}

/// -ač, -ac, -lac and -telj with what their cases do to them: prodavač, prodavac, prodavci, rukovaoci.
fn doer(stem: &str) -> String {
    let stem = stem.strip_suffix('j').unwrap_or(stem);
    if let Some(rest) = stem.strip_suffix("aoc").filter(|rest| rest.len() >= 3) {
        return format!("{rest}al");
    }
    let Some(rest) = stem.strip_suffix('c') else { return stem.to_owned() };
    let rest = rest.strip_suffix('a').unwrap_or(rest);
    let is_behind_vowel = rest.ends_with(['a', 'e', 'i', 'o', 'u']);
    if is_behind_vowel {
        stem.to_owned()
    } else if rest.len() >= 4 {
        rest.to_owned()
    } else {
        format!("{rest}c")
    }
}
