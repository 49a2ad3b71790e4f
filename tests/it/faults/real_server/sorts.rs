//! Sorts of recipients, and what is to become of mails to them.

use std::collections::BTreeMap;

use domain::MailState;

/// What the server does with a recipient. The word stands before the hyphen in the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Has a mailbox.
    Good,
    /// Has one too, and is put off at first.
    Grey,
    /// Is not known at a domain that is.
    Unknown,
    /// Is at a domain that nothing is relayed to.
    Outside,
    /// Has a mailbox at the next server.
    Far,
    /// Is not there, as the next server says once the mail was taken.
    Gone,
    /// Has no room, as the next server says.
    Full,
    /// Is kept from us by the next server.
    Refused,
    /// Is put off by the next server for ever.
    Slow,
}

/// What stands of an address: its score in halves, what was said last, and why it gets no more mail, if it gets none.
type Score = (&'static str, &'static str, Option<&'static str>);

/// How many there are of each; 500 in all.
const COUNTS: [(Sort, usize); 9] = [
    (Sort::Good, 240),
    (Sort::Grey, 100),
    (Sort::Unknown, 50),
    (Sort::Outside, 5),
    (Sort::Far, 60),
    (Sort::Gone, 20),
    (Sort::Full, 10),
    (Sort::Refused, 10),
    (Sort::Slow, 5),
];

/// Domains with mailboxes.
const DOMAINS: [&str; 3] = ["shkolla.test", "skola.test", "school.test"];
/// The domain of the next server.
pub(super) const NEXT: &str = "next.test";

/// All recipients, one sort after the other: the server hangs up on whoever meets the greylisted ones in a row.
pub(super) fn addresses() -> Vec<String> {
    let address = |sort: Sort, number: usize| {
        let domain = match sort {
            Sort::Good | Sort::Grey | Sort::Unknown => DOMAINS[number % DOMAINS.len()],
            Sort::Outside => "outside.test",
            Sort::Far | Sort::Gone | Sort::Full | Sort::Refused | Sort::Slow => NEXT,
        };
        format!("{}-{number}@{domain}", sort.word())
    };
    let all = COUNTS.iter().flat_map(|(sort, count)| (0..*count).map(move |number| address(*sort, number)));
    all.collect()
}

impl Sort {
    const fn word(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Grey => "grey",
            Self::Unknown => "unknown",
            Self::Outside => "outside",
            Self::Far => "far",
            Self::Gone => "gone",
            Self::Full => "full",
            Self::Refused => "refused",
            Self::Slow => "slow",
        }
    }

    /// Of an address.
    pub(super) fn of(address: &str) -> Self {
        let word = address.split('-').next().unwrap_or_default();
        let found = COUNTS.iter().find(|(sort, _)| sort.word() == word);
        found.map_or(Self::Good, |(sort, _)| *sort)
    }

    /// How many there are.
    pub(super) fn count(self) -> usize {
        COUNTS.iter().find(|(sort, _)| *sort == self).map_or(0, |(_, count)| *count)
    }

    /// Whether a Maildir of ours is its.
    pub(super) const fn has_mailbox(self) -> bool {
        matches!(self, Self::Good | Self::Grey)
    }

    /// Whether a letter comes to it.
    pub(super) const fn arrives(self) -> bool {
        matches!(self, Self::Good | Self::Grey | Self::Far)
    }

    /// How a mail to it ends here, and what is written down as the reason.
    pub(super) const fn ends(self) -> (MailState, Option<&'static str>) {
        match self {
            Self::Unknown => (MailState::Failed, Some("550")),
            Self::Outside => (MailState::Failed, Some("554")),
            _ => (MailState::Sent, None),
        }
    }

    /// What the report about a mail to it says.
    pub(super) const fn status(self) -> Option<&'static str> {
        match self {
            Self::Gone => Some("5.1.1"),
            Self::Full => Some("5.2.2"),
            Self::Refused => Some("5.7.1"),
            Self::Slow => Some("4.2.1"),
            _ => None,
        }
    }

    /// What is to stand of it; `is_worn_out` = it was refused on five days.
    pub(super) const fn score(self, is_worn_out: bool) -> Option<Score> {
        match self {
            Self::Unknown => Some(("2", "550", Some("no_such_address"))),
            Self::Gone => Some(("2", "5.1.1", Some("no_such_address"))),
            Self::Refused if is_worn_out => Some(("10", "5.7.1", Some("refused"))),
            Self::Refused => Some(("2", "5.7.1", None)),
            Self::Full => Some(("1", "5.2.2", None)),
            Self::Slow => Some(("1", "4.2.1", None)),
            Self::Good | Self::Grey | Self::Outside | Self::Far => None,
        }
    }

    /// What all reports come to, in the command's words.
    pub(super) fn reports() -> BTreeMap<String, usize> {
        let counted = Self::Full.count() + Self::Refused.count() + Self::Slow.count();
        [
            ("a mail came back; no more mail goes to its address", Self::Gone.count()),
            ("a mail came back; counted", counted),
            ("a mail is under way or has arrived; nothing to do", Self::Slow.count()),
        ]
        .into_iter()
        .map(|(words, count)| (words.to_owned(), count))
        .collect()
    }
}

#[test]
fn five_hundred_and_each_knows_its_sort() {
    let all = addresses();
    assert_eq!(all.len(), 500);
    for (sort, count) in COUNTS {
        assert_eq!(all.iter().filter(|address| Sort::of(address) == sort).count(), count, "{sort:?}");
    }
}
