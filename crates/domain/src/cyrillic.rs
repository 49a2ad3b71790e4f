//! Serbian between its two scripts, by Gaj's table.

/// Words in which `nj` or `dž` are two letters, by their beginning in lower case: the prefix of the word ends between
/// them (`nad-živeti`, `van-jezički`), or the word is Latin (`in-jekcija`).
///
/// Source: Pravopis srpskoga jezika (Matica srpska, 2010), chapter on the two scripts.
const TWO_LETTERS: &[(&str, &str)] = &[
    ("anjon", "анјон"),
    ("injek", "инјек"),
    ("injunk", "инјунк"),
    ("izvanjez", "изванјез"),
    ("konjekt", "конјект"),
    ("konjug", "конјуг"),
    ("konjunk", "конјунк"),
    ("nadžanr", "наджанр"),
    ("nadždrel", "надждрел"),
    ("nadživ", "наджив"),
    ("nadžnj", "наджњ"),
    ("nadžup", "наджуп"),
    ("odžal", "оджал"),
    ("odživ", "оджив"),
    ("odžvak", "оджвак"),
    ("panjug", "панјуг"),
    ("podžanr", "поджанр"),
    ("podžup", "поджуп"),
    ("predžetv", "преджетв"),
    ("predživ", "преджив"),
    ("tanjug", "танјуг"),
    ("vanjad", "ванјад"),
    ("vanjez", "ванјез"),
];

/// The two letters that only Montenegrin has; in Cyrillic they are written with an accent.
const MONTENEGRIN: &[(&str, &str)] =
    &[("ś", "с\u{301}"), ("ź", "з\u{301}"), ("Ś", "С\u{301}"), ("Ź", "З\u{301}")];

/// Serbian in Latin script written in Cyrillic.
pub fn to_cyrillic(latin: &str) -> String {
    let mut out = String::with_capacity(latin.len() * 2);
    let mut at_start = true;
    let mut rest = latin;
    while let Some(c) = rest.chars().next() {
        if at_start && let Some((taken, cyrillic)) = two_letters(rest) {
            out.push_str(&cyrillic);
            rest = &rest[taken..];
            at_start = false;
            continue;
        }
        if let Some((latin, cyrillic)) = MONTENEGRIN.iter().find(|(latin, _)| rest.starts_with(latin)) {
            out.push_str(cyrillic);
            rest = &rest[latin.len()..];
            at_start = false;
            continue;
        }
        let next = rest[c.len_utf8()..].chars().next();
        let (letter, taken) = digraph(c, next).unwrap_or_else(|| (single(c), c.len_utf8()));
        out.push(letter);
        rest = &rest[taken..];
        at_start = !c.is_alphabetic();
    }
    out
}

/// The beginning of a word that is an exception: bytes taken, and their Cyrillic in the same case.
fn two_letters(rest: &str) -> Option<(usize, String)> {
    let lower: String = rest.chars().take(8).flat_map(char::to_lowercase).collect();
    let (latin, cyrillic) = TWO_LETTERS.iter().find(|(latin, _)| lower.starts_with(latin))?;
    let taken: usize = rest.chars().take(latin.chars().count()).map(char::len_utf8).sum();
    let mut letters = cyrillic.chars();
    let first = letters.next()?;
    let starts_big = rest.starts_with(char::is_uppercase);
    let all_big = rest[..taken].chars().all(|c| !c.is_lowercase());
    let first = if starts_big { first.to_uppercase().to_string() } else { first.to_string() };
    let tail = if all_big { letters.as_str().to_uppercase() } else { letters.as_str().to_owned() };
    Some((taken, first + &tail))
}

fn digraph(c: char, next: Option<char>) -> Option<(char, usize)> {
    let next = next?;
    let letter = match (c, next.to_lowercase().next()?) {
        ('l', 'j') => 'љ',
        ('L', 'j') => 'Љ',
        ('n', 'j') => 'њ',
        ('N', 'j') => 'Њ',
        ('d', 'ž') => 'џ',
        ('D', 'ž') => 'Џ',
        _ => return None,
    };
    Some((letter, c.len_utf8() + next.len_utf8()))
}

const LATIN: &str = "abcčćdđefghijklmnoprsštuvzžABCČĆDĐEFGHIJKLMNOPRSŠTUVZŽ";
const CYRILLIC: &str = "абцчћдђефгхијклмнопрсштувзжАБЦЧЋДЂЕФГХИЈКЛМНОПРСШТУВЗЖ";

fn single(c: char) -> char {
    LATIN.chars().zip(CYRILLIC.chars()).find(|(latin, _)| *latin == c).map_or(c, |(_, cyrillic)| cyrillic)
}

/// Cyrillic of the region written in Latin script; everything else stays.
pub fn to_latin(text: &str) -> String {
    // Almost every text that comes by is Latin already: catalogues are read with hundred thousands of names.
    if !text.chars().any(is_cyrillic) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (latin, taken) = if is_cyrillic(c) { latin(c, rest) } else { (None, c.len_utf8()) };
        out.push_str(latin.unwrap_or(&rest[..taken]));
        rest = &rest[taken..];
    }
    out
}

const fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4ff}')
}

/// What the first letter of the rest is in Latin script, if it has one there, and how many bytes it takes.
fn latin(c: char, rest: &str) -> (Option<&'static str>, usize) {
    if let Some((latin, cyrillic)) = MONTENEGRIN.iter().find(|(_, cyrillic)| rest.starts_with(cyrillic)) {
        return (Some(latin), cyrillic.len());
    }
    let letter = match c {
        'љ' => Some("lj"),
        'њ' => Some("nj"),
        'џ' => Some("dž"),
        'Љ' => Some("Lj"),
        'Њ' => Some("Nj"),
        'Џ' => Some("Dž"),
        _ => CYRILLIC.chars().position(|letter| letter == c).and_then(|at| {
            let (start, letter) = LATIN.char_indices().nth(at)?;
            LATIN.get(start..start + letter.len_utf8())
        }),
    };
    (letter, c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_their_exceptions() {
        for (latin, cyrillic) in [
            ("Automehaničar", "Аутомеханичар"),
            ("ljubav, njiva, džep", "љубав, њива, џеп"),
            ("NJEGOVA Ljubljana", "ЊЕГОВА Љубљана"),
            ("injekcija", "инјекција"),
            ("Injekcija INJEKCIJA", "Инјекција ИНЈЕКЦИЈА"),
            ("konjunktura i konj", "конјунктура и коњ"),
            ("nadživeti", "надживети"),
            ("nadživjeti i Nadživjeli", "надживјети и Надживјели"),
            ("TANJUG, Tanjug", "ТАНЈУГ, Танјуг"),
            ("konjugacija, injektor", "конјугација, инјектор"),
            ("vanjezički, izvanjezički", "ванјезички, изванјезички"),
            ("odžvakati, ali odžačar", "оджвакати, али оџачар"),
            ("predžetveni radovi", "преджетвени радови"),
            ("nadžupan, podžupan", "наджупан, поджупан"),
            ("vanjski, banja, pećinar", "вањски, бања, пећинар"),
            ("drvośeča, iźelica", "дрвос\u{301}еча, из\u{301}елица"),
            ("đak", "ђак"),
        ] {
            assert_eq!(to_cyrillic(latin), cyrillic);
        }
    }

    #[test]
    fn cyrillic_comes_back_in_latin_script() {
        assert_eq!(to_latin("Аутомеханичар, коњ, ЏЕП"), "Automehaničar, konj, DžEP");
        assert_eq!(to_latin("инјекција, полјопривредник"), "injekcija, poljoprivrednik");
        assert_eq!(to_latin("дрвос\u{301}еча, С\u{301}екира"), "drvośeča, Śekira");
    }
}
