//! The words of a title that carry its trade, once the forms of gender and the noise are gone.

use super::{fold::fold, words};

/// A title as its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// All words that carry meaning.
    pub(super) words: Vec<String>,
    /// The same, cut where the title names two things or one thing twice.
    pub(super) halves: Vec<Vec<String>>,
}

impl Reading {
    pub(super) fn of(title: &str) -> Self {
        let said = halves(&brackets(&fold(title)));
        let mut halves = kept(&said, |word| !words::is_noise(word) && !words::is_link(word));
        if halves.is_empty() {
            halves = kept(&said, |word| !words::is_link(word));
        }
        Self { words: halves.concat(), halves }
    }

    /// The words without a space: "auto-mehaničar" and "auto mehaničar" are "automehaničar".
    pub(super) fn key(words: &[String]) -> String {
        words.concat()
    }
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
            let starts = n > 0 || piece == "-";
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

/// A piece without its dashes and dots; "-ka" at the end of a word is a form of gender.
fn pieces(piece: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    for (n, part) in piece.split('-').enumerate() {
        if n > 0 && !tokens.is_empty() && words::is_gender_ending(part) {
            continue;
        }
        let letters = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        tokens.extend(letters.map(str::to_owned));
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
