//! Letters of one script that hide in a word of the other, like a Cyrillic "а" in "mehаničar".

/// Latin letters and the Cyrillic ones that look the same in print.
const PAIRS: &[(char, char)] = &[
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('i', 'і'),
    ('j', 'ј'),
    ('o', 'о'),
    ('p', 'р'),
    ('s', 'ѕ'),
    ('x', 'х'),
    ('y', 'у'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('J', 'Ј'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('S', 'Ѕ'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
];

/// Puts every word into one script. A word that is Latin throughout stays as it is: it may be an acronym.
pub(super) fn mend(text: &str) -> String {
    let latin_around = text.chars().any(is_only_latin);
    let cyrillic_around = text.chars().any(is_only_cyrillic);
    text.split_inclusive(char::is_whitespace)
        .map(|word| mend_word(word, latin_around && !cyrillic_around))
        .collect()
}

fn mend_word(word: &str, in_latin_text: bool) -> String {
    let cyrillic = word.chars().filter(|c| is_cyrillic(*c)).count();
    if cyrillic == 0 {
        return word.to_owned();
    }
    let certain_cyrillic = word.chars().filter(|c| is_only_cyrillic(*c)).count();
    let certain_latin = word.chars().filter(|c| is_only_latin(*c)).count();
    let is_latin = certain_latin > certain_cyrillic || (certain_cyrillic == 0 && in_latin_text);
    let mend = if is_latin { to_latin } else { to_cyrillic };
    word.chars().map(mend).collect()
}

fn to_latin(c: char) -> char {
    PAIRS.iter().find(|(_, cyrillic)| *cyrillic == c).map_or(c, |(latin, _)| *latin)
}

fn to_cyrillic(c: char) -> char {
    PAIRS.iter().find(|(latin, _)| *latin == c).map_or(c, |(_, cyrillic)| *cyrillic)
}

pub(super) fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{4ff}').contains(&c)
}

fn is_only_cyrillic(c: char) -> bool {
    is_cyrillic(c) && to_latin(c) == c
}

fn is_only_latin(c: char) -> bool {
    c.is_alphabetic() && !is_cyrillic(c) && to_cyrillic(c) == c
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_of_one_script() {
        // With escapes, since nobody could see the difference.
        assert_eq!(mend("meh\u{430}ni\u{10d}\u{430}r"), "mehaničar");
        assert_eq!(mend("\u{410}utomehaničar"), "Automehaničar");
        assert_eq!(mend("p\u{435}k\u{430}r"), "pekar");
        assert_eq!(mend("\u{441}o\u{441}a mehaničar"), "coca mehaničar");
        assert_eq!(mend("CNC оператер"), "CNC оператер");
        assert_eq!(mend("оп\u{65}р\u{61}тер"), "оператер");
    }
}
