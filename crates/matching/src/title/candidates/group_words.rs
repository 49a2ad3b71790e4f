//! Words that speak for a group of ISCO-08, in languages in which labels are few: what is made, of what, by which
//! machine. Written by us; `group_words.csv` has one line a group and language.

use domain::{Isco08, LanguageTag};

const TABLE: &str = include_str!("group_words.csv");

/// A few words that speak for a group.
pub(super) struct GroupWords {
    pub(super) group: Isco08,
    pub(super) language: LanguageTag,
    pub(super) words: &'static str,
}

/// All that ship. A line that can't be read is left out, which a test forbids.
pub(super) fn all() -> impl Iterator<Item = GroupWords> {
    TABLE.lines().skip(1).filter_map(line).flatten()
}

fn line(line: &'static str) -> Option<impl Iterator<Item = GroupWords>> {
    let (group, rest) = line.split_once(',')?;
    let (language, words) = rest.split_once(',')?;
    let (group, language) = (group.parse().ok()?, language.parse::<LanguageTag>().ok()?);
    Some(words.split("; ").map(move |words| GroupWords { group, language: language.clone(), words }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        let unread: Vec<&str> = TABLE.lines().skip(1).filter(|text| line(text).is_none()).collect();
        assert!(unread.is_empty(), "{unread:?}");
        assert!(all().count() > 5_000);
        assert!(all().all(|one| !one.words.trim().is_empty()));
    }
}
