//! Words that speak for a group of ISCO-08: what people there are called, what they make, of what, by which machine.
//! Written by us, a file a language and a line a group; Croatian stands for its neighbours too.

use domain::{Isco08, LanguageTag};

const TABLES: [(&str, &str); 6] = [
    ("bg", include_str!("group_words/bg.csv")),
    ("de", include_str!("group_words/de.csv")),
    ("en", include_str!("group_words/en.csv")),
    ("hr", include_str!("group_words/hr.csv")),
    ("sl", include_str!("group_words/sl.csv")),
    ("sq", include_str!("group_words/sq.csv")),
];

/// A few words that speak for a group.
pub(super) struct GroupWords {
    pub(super) group: Isco08,
    pub(super) language: LanguageTag,
    pub(super) words: &'static str,
}

/// All that ship. A line that can't be read is left out, which a test forbids.
pub(super) fn all() -> impl Iterator<Item = GroupWords> {
    TABLES.into_iter().flat_map(|(language, table)| {
        let lines = table.lines().skip(1);
        lines.filter_map(move |text| line(language, text)).flatten()
    })
}

fn line(language: &str, line: &'static str) -> Option<impl Iterator<Item = GroupWords> + use<>> {
    let (group, words) = line.split_once(',')?;
    let (group, language) = (group.parse().ok()?, language.parse::<LanguageTag>().ok()?);
    Some(words.split("; ").map(move |words| GroupWords { group, language: language.clone(), words }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        for (language, table) in TABLES {
            let unread: Vec<&str> =
                table.lines().skip(1).filter(|text| line(language, text).is_none()).collect();
            assert!(unread.is_empty(), "{language}: {unread:?}");
            assert_eq!(table.lines().count() - 1, 277, "{language}: a line for every group");
        }
        assert!(all().count() > 40_000);
        assert!(all().all(|one| !one.words.trim().is_empty()));
    }
}
