//! The two kinds of work.

/// The two kinds of work. Each has its own queue, so that slow mail never holds up lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Queue {
    /// What follows from changes.
    Tasks,
    /// What leaves.
    Mails,
}

impl Queue {
    pub(crate) const ALL: [Self; 2] = [Self::Tasks, Self::Mails];

    /// The name in the dispatcher's table.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Tasks => "tasks",
            Self::Mails => "mails",
        }
    }
}
