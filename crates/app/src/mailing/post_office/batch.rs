//! How many mails a drain takes at once: as many as leave in about a second.

use std::time::Duration;

/// Fewer where they took longer.
const LONG: Duration = Duration::from_secs(2);
/// More where they took less.
const SHORT: Duration = Duration::from_millis(500);
/// A commit for so many costs hardly anything for each.
const MOST: u64 = 64;

/// How many mails a drain takes at once. Many spare commits; but what one drain has taken waits for it, while others are
/// idle or more urgent mails come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BatchSize(u64);

impl Default for BatchSize {
    /// Nothing is known of the relay yet.
    fn default() -> Self {
        Self(4)
    }
}

impl BatchSize {
    pub(super) const fn most(self) -> u64 {
        self.0
    }

    /// After a batch that took so long.
    pub(super) fn after(self, took: Duration) -> Self {
        match took {
            took if took > LONG => Self((self.0 / 2).max(1)),
            took if took < SHORT => Self((self.0 * 2).min(MOST)),
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_relay_is_given_more_and_a_slow_one_less() {
        let sizes = |took: Duration| {
            let mut size = BatchSize::default();
            [(); 6].map(|()| {
                size = size.after(took);
                size.most()
            })
        };
        assert_eq!(sizes(Duration::from_millis(20)), [8, 16, 32, 64, 64, 64]);
        assert_eq!(sizes(Duration::from_secs(1)), [4; 6]);
        assert_eq!(sizes(Duration::from_secs(40)), [2, 1, 1, 1, 1, 1]);
    }
}
