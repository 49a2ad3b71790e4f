//! Moments between two commits at which a debug build can be made to end, as `kill -9` ends it, so that what a crash
//! leaves behind is tried at each of them. A release build has none of this.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// Where, and how many times more it is passed.
static ARMED: OnceLock<(FaultPoint, AtomicU32)> = OnceLock::new();

/// A moment between two commits, or between a commit and what others hear of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultPoint {
    /// A change is committed, and nobody was woken.
    ChangeCommitted,
    /// A task is ours, and nothing of it is done.
    TaskClaimed,
    /// What a task does is committed, and it is not noted that it is done.
    TaskRan,
    /// Mails are ours, and no letter is made.
    MailsClaimed,
    /// Letters are kept, and none was begun.
    LettersKept,
    /// It is noted that a letter leaves, and its first byte was not sent.
    MailLeaves,
    /// The relay has said that it took a letter, and that is not written down.
    MailTaken,
    /// It is written down what became of a letter, and the next one may be under way.
    OutcomeWritten,
}

impl FaultPoint {
    /// Every point, in the order in which a mail passes them.
    pub const ALL: [Self; 8] = [
        Self::ChangeCommitted,
        Self::TaskClaimed,
        Self::TaskRan,
        Self::MailsClaimed,
        Self::LettersKept,
        Self::MailLeaves,
        Self::MailTaken,
        Self::OutcomeWritten,
    ];

    /// As it is named from outside.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ChangeCommitted => "change-committed",
            Self::TaskClaimed => "task-claimed",
            Self::TaskRan => "task-ran",
            Self::MailsClaimed => "mails-claimed",
            Self::LettersKept => "letters-kept",
            Self::MailLeaves => "mail-leaves",
            Self::MailTaken => "mail-taken",
            Self::OutcomeWritten => "outcome-written",
        }
    }

    /// From here on the process ends when it passes a point for the so-manieth time: `mail-taken:3`. Does nothing in a
    /// release build, and nothing the second time.
    ///
    /// # Errors
    ///
    /// What is wrong with the words.
    pub fn arm(words: &str) -> Result<(), String> {
        let wanted = words.split_once(':').and_then(|(name, times)| {
            let point = Self::ALL.into_iter().find(|point| point.as_str() == name)?;
            Some((point, times.parse::<u32>().ok().filter(|times| *times > 0)?))
        });
        let Some((point, times)) = wanted else {
            let known = Self::ALL.map(Self::as_str).join(", ");
            return Err(format!("`{words}` is no point and a number like `mail-taken:3`; points: {known}"));
        };
        if cfg!(debug_assertions) {
            let _ = ARMED.set((point, AtomicU32::new(times)));
        }
        Ok(())
    }

    /// Ends the process here, without a word and without any tidying up, if it was asked to.
    pub(crate) fn pass(self) {
        let Some((point, times)) = ARMED.get() else { return };
        if *point == self && times.fetch_sub(1, Ordering::SeqCst) == 1 {
            std::process::abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_name_no_point_are_refused() {
        for words in ["", "mail-taken", "mail-taken:0", "mail-taken:-1", "mail-lost:1"] {
            let said = FaultPoint::arm(words).expect_err("no point");
            assert!(said.contains("points: change-committed, task-claimed"), "{said}");
        }
    }
}
