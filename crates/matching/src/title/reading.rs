//! The words of a title that carry its trade, once the forms of gender and the noise are gone.

use super::{
    fold::fold,
    licence::licence,
    morphology::Morphology,
    words::{self, Head},
};

/// A title as its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// All words but those that only link others.
    pub(super) all: Vec<String>,
    /// Those that carry meaning; all of them where none does.
    pub(super) words: Vec<String>,
    /// The same, cut where the title names two things.
    pub(super) halves: Vec<Vec<String>>,
    /// Words that end in a dot, and are perhaps the beginning of a longer one.
    pub(super) short: Vec<String>,
    /// Whether "or" stands between the halves, so that they are no name of one trade.
    pub(super) is_choice: bool,
    /// Whether a slash or a comma cuts it: where both halves are sure of another trade, it is no name of one.
    pub(super) is_list: bool,
}

/// What a folded title says, before any word is left out.
struct Said {
    halves: Vec<Vec<String>>,
    short: Vec<String>,
    is_choice: bool,
    is_list: bool,
}

impl Said {
    fn of(folded: &str) -> Self {
        let (text, licence) = licence(folded);
        let mut halves = halves(&brackets(&text));
        if let (Some(licence), Some(last)) = (licence, halves.last_mut()) {
            last.push(licence.to_owned());
        }
        let is_choice = halves.iter().flatten().any(|word| words::is_or(word));
        let (halves, short) = written_out(halves);
        Self { halves, short, is_choice, is_list: text.contains(['/', ',', ';']) }
    }
}

fn without_links(said: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let all = kept(&said, |word| !words::is_link(word));
    if all.is_empty() { said } else { once(all) }
}

impl Reading {
    pub(super) fn of(title: &str) -> Self {
        let Said { halves: said, short, is_choice, is_list } = Said::of(&fold(title));
        let all = without_links(said);
        let mut halves = once(kept(&all, |word| !words::is_noise(word)));
        if halves.is_empty() {
            halves.clone_from(&all);
        }
        Self { all: all.concat(), words: halves.concat(), halves, short, is_choice, is_list }
    }

    /// All words of a label but those that only link others: a label has no noise.
    pub(super) fn label(label: &str) -> Vec<String> {
        without_links(Said::of(&fold(label)).halves).concat()
    }

    /// All words but those that only link others, with a blank between, each in one form of gender where a slash parts
    /// several: "geodetski tehničar / geodetska tehničarka hidrografije" is "geodetski tehnicar hidrografije".
    pub(super) fn in_one_form(text: &str) -> String {
        let words = Self::label(text);
        if !text.contains('/') {
            return words.join(" ");
        }
        let mut kept: Vec<String> = Vec::with_capacity(words.len());
        for word in words {
            if !kept.iter().any(|earlier| is_like(earlier, &word)) {
                kept.push(word);
            }
        }
        kept.join(" ")
    }

    /// The same of a title without its noise; all of it where there is nothing else.
    pub(super) fn telling(title: &str) -> String {
        let all = Self::in_one_form(title);
        let words: Vec<&str> = all.split(' ').filter(|word| !words::is_noise(word)).collect();
        if words.is_empty() { all } else { words.join(" ") }
    }

    /// A title without what stands in brackets; `None` where none do, or they speak of another level.
    pub(super) fn outside_brackets(title: &str) -> Option<Self> {
        let text = fold(title);
        let (before, rest) = text.split_once('(')?;
        let (inside, behind) = rest.split_once(')').unwrap_or((rest, ""));
        let tells = |word: &str| words::head_of(word).is_some_and(Head::is_level);
        let is_other_level = inside.split(|c: char| !c.is_alphanumeric()).any(tells);
        (!is_other_level).then(|| Self::of(&format!("{before} {behind}")))
    }

    /// The words without a space: "auto-mehaničar" and "auto mehaničar" are "automehaničar".
    pub(super) fn key(words: &[String]) -> String {
        words.concat()
    }

    /// Every letter and figure of a title, noise and all: what a person's decision is about.
    pub(super) fn letter_for_letter(title: &str) -> String {
        fold(title).chars().filter(|c| c.is_alphanumeric()).collect()
    }
}

/// Without the dots of abbreviations, the usual ones written out, and which words had a dot.
fn written_out(halves: Vec<Vec<String>>) -> (Vec<Vec<String>>, Vec<String>) {
    let mut short = Vec::new();
    let mut whole = |word: String| match word.strip_suffix('.') {
        None => word,
        Some(word) => {
            let whole = words::written_out(word);
            if whole.is_none() {
                short.push(word.to_owned());
            }
            whole.unwrap_or(word).to_owned()
        }
    };
    let halves = halves.into_iter().map(|half| half.into_iter().map(&mut whole).collect()).collect();
    (halves, short)
}

/// Halves that are not another half in the other gender: "rukovatelj strojem/rukovateljica strojem" is one.
fn once(halves: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let mut kept: Vec<Vec<String>> = Vec::with_capacity(halves.len());
    for half in halves {
        if !kept.iter().any(|other| is_same(other, &half)) {
            kept.push(half);
        }
    }
    kept
}

/// Whether two words differ by no more than endings of gender do.
fn is_like(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.chars().count(), other.chars().count());
    shared >= one.min(other).saturating_sub(3).max(3) && one.abs_diff(other) < 6
}

fn is_same(one: &[String], other: &[String]) -> bool {
    let are_forms = |morphology: Morphology| {
        one.iter().zip(other).all(|(a, b)| a == b || morphology.root(a).stem == morphology.root(b).stem)
    };
    one.len() == other.len() && Morphology::ALL.into_iter().any(are_forms)
}

/// Takes marks of gender out, other brackets open.
fn brackets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(['(', '[']) {
        let (inside, behind) = after.split_once([')', ']']).unwrap_or((after, ""));
        out.push_str(before);
        if !words::is_gender_mark(inside) {
            out.push(' ');
            out.push_str(inside);
            out.push(' ');
        }
        rest = behind;
    }
    out + rest
}

/// Cut at commas, spaced dashes, and slashes that don't join two forms of one word.
fn halves(text: &str) -> Vec<Vec<String>> {
    let mut halves = vec![Vec::new()];
    for chunk in text.split(' ').filter(|chunk| !chunk.is_empty()) {
        let ends = chunk.ends_with([',', ';', ':']);
        for (n, piece) in chunk.split(['/', ',', ';', ':']).enumerate() {
            let half = halves.last_mut();
            let is_form = n > 0 && half.as_ref().is_some_and(|half| is_other_form(half.last(), piece));
            let is_gender_slang = matches!(piece, "m" | "z" | "f" | "w") && chunk.contains('/');
            if is_form || is_gender_slang {
                continue;
            }
            let starts = n > 0 || piece == "-" || words::is_or(piece);
            let tokens = pieces(piece);
            match half {
                Some(half) if !starts => half.extend(tokens),
                _ => halves.push(tokens),
            }
        }
        if ends {
            halves.push(Vec::new());
        }
    }
    halves
}

/// The words of a part; a dot behind at least two letters stays, since the word may be short for another.
fn tokens_of(part: &str) -> impl Iterator<Item = String> {
    let is_apart = |c: char| !c.is_alphanumeric() && c != '.';
    part.split(is_apart).flat_map(|part| part.split_inclusive('.')).filter_map(|word| {
        let bare = word.trim_end_matches('.');
        let is_short = bare.len() >= 2 && bare.len() < word.len();
        (!bare.is_empty()).then(|| if is_short { word.to_owned() } else { bare.to_owned() })
    })
}

/// A piece without its dashes; "-ka" at the end of a word is a form of gender.
fn pieces(piece: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    for (n, part) in piece.split('-').enumerate() {
        if n > 0 && !tokens.is_empty() && words::is_gender_ending(part) {
            continue;
        }
        tokens.extend(tokens_of(part));
    }
    tokens
}

/// "automehaničar/ka", "automehaničar/-ka", "zavarivač/zavarivačica": the second is the first again.
fn is_other_form(first: Option<&String>, second: &str) -> bool {
    let second = second.trim_matches(['-', '.']);
    if words::is_gender_ending(second) {
        return true;
    }
    let Some(first) = first else { return false };
    let shared = first.bytes().zip(second.bytes()).take_while(|(a, b)| a == b).count();
    let shorter = first.len().min(second.len());
    shorter >= 5 && shared + 2 >= shorter && shared >= 4 && first.len().abs_diff(second.len()) <= 5
}

fn kept(halves: &[Vec<String>], carries: impl Fn(&str) -> bool) -> Vec<Vec<String>> {
    let meaning = halves.iter().map(|half| half.iter().filter(|word| carries(word)).cloned().collect());
    meaning.filter(|half: &Vec<String>| !half.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(title: &str) -> String {
        let reading = Reading::of(title);
        reading.halves.iter().map(|half| half.join(" ")).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn forms_of_gender_are_one_word() {
        for title in [
            "automehaničar/ka",
            "automehaničar/-ka",
            "automehaničar-ka",
            "automehaničar/automehaničarka",
            "automehaničar (m/ž)",
            "Automehaničar m/ž",
            "AUTOMEHANIČAR(ka)",
        ] {
            assert_eq!(read(title), "automehanicar", "{title}");
        }
    }

    #[test]
    fn what_carries_no_trade_goes() {
        assert_eq!(read("Potreban konobar, sezonski"), "konobar");
        assert_eq!(read("Kërkohet mekanik i automjeteve"), "mekanik automjeteve");
        assert_eq!(read("tehničar za mehatroniku, EQF 4"), "tehnicar mehatroniku");
        assert_eq!(read("pripravnik"), "pripravnik");
    }

    #[test]
    fn two_things_are_two_halves() {
        assert_eq!(read("kuhar / konobar"), "kuhar | konobar");
        assert_eq!(read("kuhar - slastičar"), "kuhar | slasticar");
        assert_eq!(read("medicinska sestra/tehničar"), "medicinska sestra | tehnicar");
        assert_eq!(read("tehničar (CNC) mašina"), "tehnicar cnc masina");
    }
}
